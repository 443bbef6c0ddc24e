"""Alerts: asking to be told of what is new, one digest a day, ending it."""
