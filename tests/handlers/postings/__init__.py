"""Postings and reports in the chat."""
