"""Corpora, training, tuning and export of the statement model: not part of the installed package."""
