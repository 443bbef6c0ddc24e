"""The audit as a table: one line a change or a look, newest first, computing nothing of what somebody wrote."""

import datetime as dt
import heapq
from collections.abc import Sequence

from handlers.csv_files import CSV, csv_bytes
from handlers.page import Document
from handlers.records.signed import desk_named, why_named
from handlers.texts import Texts
from knowledge.audit import Change, Look

MOST = 100_000
"""Changes, and looks, of one file, the latest: some 10 MB, of the 50 that Telegram takes."""
_HEADS = ("moment", "what", "who", "of", "revision", "why", "reviewer")
_PERSON = "person "


def audit_file(changes: Sequence[Change], looks: Sequence[Look], zone: dt.tzinfo, words: Texts) -> Document:
    """Writes changes and looks, each newest first, into one file.

    Args:
        zone: of the desk, by whose clock moments are told.
    """
    rows = heapq.merge(
        ((one.at, _of_change(one, zone, words)) for one in changes),
        ((one.at, _of_look(one, zone, words)) for one in looks),
        key=lambda row: row[0],
        reverse=True,
    )
    heads = [words.say(f"audit-column-{name}") for name in _HEADS]
    return Document(words.say("audit-file"), CSV, csv_bytes(heads, (cells for _, cells in rows)))


def signed(who: str, words: Texts) -> str:
    """Names who changed something: a person by their number, else as histories do."""
    number = who.removeprefix(_PERSON)
    return words.say("audit-person", number=number) if number != who and number.isdecimal() else desk_named(who, words)


def looked_by(who: int | None, words: Texts) -> str:
    """Names who looked."""
    return words.say("audit-nobody") if who is None else words.say("audit-person", number=str(who))


def act_named(act: str, words: Texts) -> str:
    """Names what was looked at; what a newer version noted stands as it does there."""
    return words.say(f"audit-act-{act}") if words.has(f"audit-act-{act}") else act


def _of_change(one: Change, zone: dt.tzinfo, words: Texts) -> list[str]:
    reviewer = signed(one.reviewer, words) if one.reviewer else ""
    return [
        _moment(one.at, zone), words.say("audit-changed"), signed(one.who, words), f"record {one.key}",
        str(one.number), why_named(one.why, one.who, words), reviewer,
    ]  # fmt: skip


def _of_look(one: Look, zone: dt.tzinfo, words: Texts) -> list[str]:
    return [_moment(one.at, zone), act_named(one.act, words), looked_by(one.who, words), one.subject, "", "", ""]


def _moment(at: dt.datetime, zone: dt.tzinfo) -> str:
    return at.astimezone(zone).isoformat(sep=" ", timespec="seconds")
