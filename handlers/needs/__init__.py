"""Needs: drafted part by part, shown as a brief, published, matched, ended."""
