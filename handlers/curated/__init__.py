"""Curated answers as editors look after them."""
