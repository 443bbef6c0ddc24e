"""Measuring search and answers, through the very code that answers people."""
