"""Documents of strangers: their text, or why there is none."""
