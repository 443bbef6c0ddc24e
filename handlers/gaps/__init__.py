"""Gaps: what people ask that nobody has answered yet, as staff see it, answer it and make records of it."""
