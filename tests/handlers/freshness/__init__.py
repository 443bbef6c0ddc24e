"""Freshness as staff meet it."""
