"""Files as editors send them, and the people who have to do with them."""

import json
from typing import Any

from bot.uploads import Upload
from knowledge.intake.row_of import row_of
from knowledge.people import Role
from knowledge.starter import drafts
from knowledge.vocabulary import Kind
from tests.handlers.front import Front
from tests.handlers.introductions.walking import known

EDITOR, REVIEWER, STRANGER = 11, 12, 13
LAB = next(draft for draft in drafts() if draft.kind is Kind.LAB and draft.demonstration)
"""A laboratory that is on record."""


def lab(key: str, **more: Any) -> dict[str, Any]:
    """Gives the row of a laboratory that is not on record."""
    row = {"id": key, "kind": "lab", "lang": "en", "title": f"Laboratory {key}", "body": "Zirconia thermal coatings."}
    return row | more


def of_record(**more: Any) -> dict[str, Any]:
    """Gives the row of the laboratory on record, changed."""
    return row_of(LAB) | more


def jsonl(*rows: dict[str, Any] | str) -> bytes:
    """Writes rows as JSON lines; a text is a line as it is."""
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows).encode()


async def staff(front: Front) -> None:
    """Takes in an editor and a reviewer."""
    await known(front, EDITOR, Role.EDITOR)
    await known(front, REVIEWER, Role.REVIEWER)


async def sends(front: Front, who: int, data: bytes, name: str, caption: str = "") -> list[str]:
    """Lets somebody send a file; gives what they then read."""
    return await front.does(who, front.api.uploaded(who, f"P{who}", Upload(data, name, caption), "en"))


async def handed_in(front: Front, *rows: dict[str, Any] | str, name: str = "labs.jsonl") -> None:
    """Brings a file of rows before the reviewer."""
    await sends(front, EDITOR, jsonl(*rows), name)
    await front.presses(EDITOR, "Hand in")
    await front.says(EDITOR, "Our new term's list")
