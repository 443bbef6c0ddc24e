"""The fields of a posting: which are asked for, in which order, and how what is typed for one is read."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from handlers.amounts import pay
from handlers.paging import shortened
from handlers.records.reading import Told, Unread, read_value
from handlers.records.words import shown
from handlers.texts import Texts
from knowledge.drafts import OpeningDetail
from knowledge.intake.columns import Form
from knowledge.intake.forms import Slot, slots_of, value_of, with_value
from knowledge.openings import PayUnit
from knowledge.postings import Posting
from retrieval.understanding.pay import Unclear, pay_told
from retrieval.understanding.posting import Described

NEEDED = ("title", "org", "body", "closes")
"""What every posting has to tell; asked first."""
ASKED = (*NEEDED, "nature", "region", "workplace", "pay", "skills", "majors", "starts_on", "finishes_on")
"""What is asked for one after the other."""
FIELDS = (*ASKED, "location", "degree", "days_per_week", "languages", "seats")
"""All that may be told."""
LONGEST: Mapping[str, int] = {"title": 120, "org": 120, "body": 4_000}
"""Characters of a text."""
PAY = "pay"
"""What is asked as one thing, and stands in several fields of a row."""
_OF_PAY = ("pay_min", "pay_max", "pay_currency", "pay_unit", "paid")
_COMMA = re.compile("[,，]")
NATURES = ("internship", "job", "part-time", "project", "thesis")
"""What an opening is, in words that students look for."""


def slot_of(row: Mapping[str, Any], field: str) -> Slot | None:
    """Gives a field of a posting's row; None where openings have no such field by itself."""
    return next((slot for slot in slots_of(row) if slot.column.name == field), None)


def there_are(fields: tuple[str, ...], row: Mapping[str, Any]) -> list[str]:
    """Gives those of some fields that a posting's row can have, in their order."""
    return [field for field in fields if field == PAY or slot_of(row, field) is not None]


def held(row: Mapping[str, Any], field: str) -> Any:
    """Gives what a field holds; None where it is empty. Pay is what is paid at least, else whether any is."""
    if field == PAY:
        return row.get("paid") if row.get("pay_min") is None else row["pay_min"]
    slot = slot_of(row, field)
    return None if slot is None else value_of(row, slot)


def held_in_words(row: Mapping[str, Any], field: str, texts: Texts, most: int) -> str:
    """Writes what a field holds on one line."""
    if field != PAY:
        return shown(field, held(row, field), texts, most=most)
    unit = row.get("pay_unit")
    detail = OpeningDetail(
        pay_min=row.get("pay_min"), pay_max=row.get("pay_max"), pay_currency=row.get("pay_currency"),
        pay_unit=None if unit is None else PayUnit(unit), paid=row.get("paid"),
    )  # fmt: skip
    return pay(detail, texts) or texts.say("record-empty")


def emptied(row: Mapping[str, Any], field: str) -> Told:
    """Gives what empties a field."""
    if field == PAY:
        return dict.fromkeys(_OF_PAY)
    slot = slot_of(row, field)
    return {} if slot is None else {slot.name: None}


def next_field(row: Mapping[str, Any], after: str | None) -> str | None:
    """Gives the next empty field to be asked for behind another one; None where all were asked."""
    asked = there_are(ASKED, row)
    start = asked.index(after) + 1 if after in asked else 0
    return next((field for field in asked[start:] if held(row, field) is None), None)


def with_told(row: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Gives a row with values for its fields, by the names of a form; None empties one."""
    changed = dict(row)
    slots = {slot.name: slot for slot in slots_of(row)}
    for name, value in told.items():
        if name in slots:
            changed = with_value(changed, slots[name], value)
    return changed


def read_field(text: str, field: str, row: Mapping[str, Any], today: dt.date, zone: dt.tzinfo) -> Told | Unread:
    """Reads what was typed for a field."""
    if field == PAY:
        return _pay(text)
    slot = slot_of(row, field)
    if slot is None:
        return Unread("chat-expired")
    if slot.form is Form.TEXTS:
        text = _COMMA.sub("；", text)
    most = LONGEST.get(field)
    if most is not None and len(text.strip()) > most:
        return Unread("record-too-long", {"count": len(text.strip()), "limit": most})
    return read_value(text, slot, row, today, zone)


def read_described(found: Described, row: Mapping[str, Any], texts: Texts, today: dt.date, zone: dt.tzinfo) -> Told:
    """Reads a description into the fields of a row; what cannot be read as its field stays a line of the body."""
    told: dict[str, Any] = {}
    aside: list[str] = []
    for field, words in found.fields.items():
        if field == "body":
            continue
        value = read_field(words, field, row, today, zone)
        if isinstance(value, Unread):
            aside.append(texts.say("post-aside", field=field_name(field, texts), value=words))
        else:
            told |= value
    body = "\n".join(part for part in (found.fields.get("body", ""), *aside) if part)
    slot = slot_of(row, "body")
    if body and slot is not None:
        told[slot.name] = shortened(body, LONGEST["body"])
    return told


def cut_notes(found: Described, texts: Texts) -> list[str]:
    """Says that the body of a description was cut, where it is longer than what is kept."""
    is_cut = len(found.fields.get("body", "")) > LONGEST["body"]
    return [texts.say("post-cut", limit=LONGEST["body"])] if is_cut else []


def field_name(field: str, texts: Texts) -> str:
    """Names a field of a posting."""
    return texts.say(f"post-field-{field}")


def _pay(text: str) -> Told | Unread:
    found = pay_told(text)
    if isinstance(found, Unclear):
        return Unread(f"post-pay-unclear-{found.value}")
    unit = None if found.unit is None else found.unit.value
    values = (found.least, found.most, found.currency, unit, found.least is not None)
    return dict(zip(_OF_PAY, values, strict=True))


def language_text(found: Posting) -> Mapping[str, str]:
    """Gives what a posting says of its title, employer and description, as it is being written."""
    texts: Mapping[str, Mapping[str, str]] = {} if found.row is None else found.row["texts"]
    return texts.get(found.language.value, next(iter(texts.values()), {}))
