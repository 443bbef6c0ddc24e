"""Openings: what one can do about one that is shown whole."""
