"""Two long texts cut to what differs in them. Pure."""

_AROUND = 40
"""Characters that are shown before and after what differs."""
_ELLIPSIS = "…"


def around(before: str, after: str) -> tuple[str, str]:
    """Cuts two long texts to the part in which they differ, with a little around it."""
    alike = min(len(before), len(after))
    start = next((at for at in range(alike) if before[at] != after[at]), alike)
    end = next((at for at in range(alike - start) if before[-1 - at] != after[-1 - at]), alike - start)
    head = max(start - _AROUND, 0)
    return _cut(before, head, len(before) - max(end - _AROUND, 0)), _cut(
        after, head, len(after) - max(end - _AROUND, 0)
    )


def _cut(text: str, head: int, tail: int) -> str:
    return f"{_ELLIPSIS if head else ''}{text[head:tail]}{_ELLIPSIS if tail < len(text) else ''}"
