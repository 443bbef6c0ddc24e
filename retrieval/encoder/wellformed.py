"""Make any string one that can be encoded as UTF-8."""


def well_formed(text: str, longest: int) -> str:
    """Return at most ``longest`` code points, surrogate pairs joined and lone surrogates replaced by U+FFFD."""
    return text[:longest].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
