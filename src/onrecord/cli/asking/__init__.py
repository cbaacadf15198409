"""The commands that fill an archive and ask it: one file a command."""
