"""Quantities and what they count."""
