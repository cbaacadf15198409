"""Commitments: what is promised, planned, ordered, demanded, threatened or forecast, by whom, due when."""
