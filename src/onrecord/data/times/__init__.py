"""Tables and rules that times are read by: tab-separated, each with its version and source."""
