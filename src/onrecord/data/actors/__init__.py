"""Word lists that actors are known by: tab-separated, each with its version and source."""
