"""Quality and speed, each measured with one command."""
