"""Word lists of the archive."""
