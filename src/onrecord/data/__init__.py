"""Word lists and tables, each with its version and source."""
