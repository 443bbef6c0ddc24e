"""A record that is to be looked at again, as staff read it: what it is, what is doubtful, why it matters. Pure."""

import datetime as dt
from dataclasses import dataclass

from handlers.buttons import Choice, NotStillTrue, StillTrue
from handlers.buttons.records import EditRecord, OpenRecord, RetireRecord
from handlers.html import Block, Line, bold, italic, link, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.freshness import Doubt, Stale, Window
from knowledge.shelf_life import SHELF_LIFE

_TITLE = 100
_SOURCE = 80
"""UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a list.

    Attributes:
        title: with the organisation, on one line.
        doubts: what is doubtful about it, a line each.
        matters: why it matters; None where nothing leads to it yet.
        source: what it rests on.
        address: the page of its source, which may be anything that a file said; None where none is known.
    """

    record_id: int
    revision: int
    title: str
    doubts: tuple[str, ...]
    matters: str | None
    source: str | None
    address: str | None


def entry_of_stale(one: Stale, doubt: Doubt, name: tuple[str, str | None], today: dt.date, words: Texts) -> Entry:
    """Describes a record that expires, is past its shelf life or has no date."""
    kind = words.say(f"kind-{one.kind.value}")
    if doubt is Doubt.EXPIRING and one.last is not None:
        said = words.say("fresh-expires", kind=kind, day=words.day(one.last), days=(one.last - today).days)
    elif doubt is Doubt.OUTLIVED and one.said is not None:
        said = words.say("fresh-outlived", kind=kind, day=words.day(one.said), months=SHELF_LIFE[one.kind] or 0)
    else:
        said = words.say("fresh-undated", kind=kind)
    return Entry(
        one.record_id, one.revision, _titled(name), (said,), _matters(one, words), _source(one.source, one.url, words),
        one.url,
    )  # fmt: skip


def entry_of_window(one: Window, name: tuple[str, str | None], words: Texts) -> Entry:
    """Describes a contact window that does not react."""
    doubts = [words.say("fresh-unanswered", count=one.unanswered)] if one.unanswered else []
    doubts += [words.say("fresh-letters", count=one.letters)] if one.letters else []
    doubts += [words.say("fresh-nobody")] if one.nobody else []
    return Entry(
        one.record_id, one.revision, _titled(name), tuple(doubts), _matters(one, words),
        _source(one.source, one.url, words), one.url,
    )  # fmt: skip


def block_of(entry: Entry, n: int) -> Block:
    """Writes one of a list."""
    lines: list[Line] = [bold(f"{n}. {entry.title}"), *map(plain, entry.doubts)]
    lines += [italic(entry.matters)] if entry.matters else []
    lines += [link(entry.source, entry.address)] if entry.source else []
    return Block(tuple(lines))


def buttons_of(entry: Entry, n: int, words: Texts) -> Row:
    """Gives what staff can do about one of a list."""
    deeds: dict[str, Choice] = {
        "still": StillTrue(entry.record_id, entry.revision),
        "open": OpenRecord(entry.record_id),
        "edit": EditRecord(entry.record_id),
        "retire": RetireRecord(entry.record_id),
    }
    return tuple(Button(words.say(f"button-fresh-{name}", n=n), choice) for name, choice in deeds.items())


def confirmed_pages(record_id: int, revision: int, title: str, day: dt.date, words: Texts) -> list[Page]:
    """Says that a record is still true, and lets that be taken back."""
    undo = Button(words.say("button-fresh-undo"), NotStillTrue(record_id, revision))
    return laid_out([Block((plain(words.say("fresh-confirmed", title=title, day=words.day(day))),))], [(undo,)])


def titled(name: tuple[str, str | None] | None) -> str:
    """Names a record on one line; a record that was erased is nameless."""
    return _titled(name) if name else "?"


def _titled(name: tuple[str, str | None]) -> str:
    title, org = name
    return on_one_line(title if org is None or org in title else f"{title} · {org}", _TITLE)


def _matters(one: Stale | Window, words: Texts) -> str | None:
    if not (one.shown or one.asked or one.linked):
        return None
    return words.say("fresh-matters", shown=one.shown, asked=one.asked, linked=one.linked)


def _source(source: str | None, url: str | None, words: Texts) -> str | None:
    named = words.half(source) or (words.say("source-unknown") if url else None)
    return words.say("source-line", source=on_one_line(named, _SOURCE)) if named else None
