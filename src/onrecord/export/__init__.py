"""Readings in the formats that other people and programs open: one file a format."""
