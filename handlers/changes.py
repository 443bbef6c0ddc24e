"""What would change of a record, field by field, in words. Pure."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.html import Line, Mark, Span, legible
from handlers.paging import on_one_line, shortened
from handlers.texts import Texts
from knowledge.submissions import FieldChange
from knowledge.vocabulary import Language

_VALUE, _IN_A_LIST = 400, 60
"""UTF-16 code units of a value that are shown, on its own and on a line among others."""
_AROUND = 40
"""Characters of a long text that are shown before and after what differs in it."""
_LONG = 200
_CALLED: Mapping[str, str] = {
    "window_key": "window",
    "lab_key": "lab_id",
    "enterprise_key": "enterprise",
    "demonstration": "demo",
    "policy_doc_no": "doc_no",
}
"""What a file calls fields that are named otherwise within."""
_ELLIPSIS = "…"


def change_lines(changes: Sequence[FieldChange], texts: Texts, most: int | None = None) -> list[Line]:
    """Gives a line for each field: what it was and what it would be, long texts only around what differs.

    Args:
        most: fields that are shown, on a short line each; None for all of them.
    """
    lines = [_line(change, texts, short=most is not None) for change in changes[:most]]
    if most is not None and len(changes) > most:
        lines.append(Line((Span(texts.say("changes-more", count=len(changes) - most), Mark.ITALIC),)))
    return lines


def field_name(path: str, texts: Texts) -> str:
    """Names a field as a template explains it; ``texts.zh.title`` with its language."""
    *_, last = path.split(".")
    name = _CALLED.get(last, last)
    said = texts.say(f"column-{name}") if texts.has(f"column-{name}") else on_one_line(name, _IN_A_LIST)
    for language in Language:
        if path.startswith(f"texts.{language.value}."):
            return texts.say("changes-in-language", field=said, language=texts.say(f"column-in-{language.value}"))
    return said


def _line(change: FieldChange, texts: Texts, *, short: bool) -> Line:
    before, after = _written(change.before, texts), _written(change.after, texts)
    if before and after and max(len(before), len(after)) > (_IN_A_LIST if short else _LONG):
        before, after = around(before, after)
    most = _IN_A_LIST if short else _VALUE
    said = [on_one_line(value, most) if short else shortened(value, most) for value in (before, after)]
    nothing = texts.say("changes-nothing")
    name = Span(texts.say("changes-field", field=field_name(change.field, texts)), Mark.BOLD)
    return Line((name, Span(texts.say("changes-from-to", before=said[0] or nothing, after=said[1] or nothing))))


def _written(value: Any, texts: Texts) -> str:
    """Writes a plain JSON value; nothing as an empty text."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return texts.say("changes-yes" if value else "changes-no")
    if isinstance(value, list):
        return texts.say("list-separator").join(_written(item, texts) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return legible(str(value)).strip()


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
