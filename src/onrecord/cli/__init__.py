"""The command line: one file a command, and how a reading looks on a terminal."""
