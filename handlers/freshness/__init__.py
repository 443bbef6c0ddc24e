"""Freshness: what staff have to look at again, the tap that says "still true", and a digest a week."""
