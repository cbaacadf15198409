"""Tables of number words, units and what is counted."""
