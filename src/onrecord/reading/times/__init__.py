"""Time expressions and their values, after TIMEX3."""
