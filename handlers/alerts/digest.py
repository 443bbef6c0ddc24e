"""A digest, as a message: what is new, why each record is there, and what one can do. Pure."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers.buttons import Details, MoreAlerts, MyAlerts, StopAlerts
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.portions import card_on_phone
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.alerts import Found, News
from knowledge.card import Card
from knowledge.eligibility import Nearness, nearness_of
from knowledge.vocabulary import Availability

SHOWN = 5
"""Records of one message: it is to be read on the way to work."""
_TITLE = 90
"""UTF-16 code units of a title."""
_NAMED = 3
"""Watches that are named beside one record."""
_IN_A_ROW = 3
_ICONS: Mapping[News, str] = {News.NEW: "🆕", News.OPEN: "🟢", News.CLOSING: "⏳"}


@dataclass(frozen=True, slots=True)
class Item:
    """A record in a digest: why it is news, the watches that it fits, and how nearly an enterprise meets it."""

    card: Card
    because: News
    watches: tuple[int, ...]
    near: Nearness | None = None


def items(found: Sequence[Found], cards: Mapping[int, Card], profiles: Collection[int] = ()) -> list[Item]:
    """Puts each record once, and lets every watch have its best before any has its second.

    Args:
        found: what fits best first; what ``cards`` lacks, or can no more be had, is left out.
        profiles: ids of the watches that are for an enterprise.
    """
    turns: dict[int, int] = {}
    order: dict[int, int] = {}
    watches: dict[int, list[int]] = {}
    because: dict[int, News] = {}
    near: dict[int, Nearness] = {}
    for one in found:
        card = cards.get(one.record_id)
        if card is None or card.availability is Availability.CLOSED:
            continue
        turns[one.watch_id] = turns.get(one.watch_id, 0) + 1
        order[one.record_id] = min(order.get(one.record_id, len(found)), turns[one.watch_id])
        watches.setdefault(one.record_id, []).append(one.watch_id)
        because.setdefault(one.record_id, one.because)
        if one.watch_id in profiles:
            near[one.record_id] = nearness_of(one.fit)
    ranked = sorted(order, key=order.__getitem__)  # stable: of one round, what fits best stays first
    return [Item(cards[id], because[id], tuple(dict.fromkeys(watches[id])), near.get(id)) for id in ranked]


def digest_pages(
    all_of_them: Sequence[Item], names: Mapping[int, str], day: dt.date, texts: Texts, today: dt.date, page: int = 0
) -> list[Page]:
    """Lays out a page of a digest; ``page`` counts from 0.

    Args:
        names: what each watch is for, in words.
        day: of the digest; its further pages may be looked at later, ``today``.
    """
    wording = Wording(texts, today)
    first = page * SHOWN
    shown = all_of_them[first : first + SHOWN]
    left = len(all_of_them) - first - len(shown)
    heading = texts.say("alert-digest", count=len(all_of_them)) if page == 0 else texts.say("alert-digest-more")
    blocks = [Block((bold(heading),))]
    for n, item in enumerate(shown, first + 1):
        brief = card_on_phone(item.card, wording)
        facts = wording.facts(brief)
        title = on_one_line(wording.title(brief), _TITLE)
        why = italic(f"{_ICONS[item.because]} {_why(item, names, wording, texts)}")
        blocks.append(Block((bold(f"{n}. {title}"), *([plain(facts)] if facts else []), why)))
    opens = [
        Button(texts.say("alert-open", n=n), Details(item.card.record_id, texts.language))
        for n, item in enumerate(shown, first + 1)
    ]
    rows: list[Row] = [tuple(opens[start : start + _IN_A_ROW]) for start in range(0, len(opens), _IN_A_ROW)]
    if left > 0:
        rows.append((Button(texts.say("alert-more", count=left), MoreAlerts(day.toordinal(), page + 1)),))
    rows.append((Button(texts.say("alert-mine"), MyAlerts()), Button(texts.say("alert-stop"), StopAlerts())))
    return laid_out(blocks, rows)


def _why(item: Item, names: Mapping[int, str], wording: Wording, texts: Texts) -> str:
    """Says why a record is news, for what it is there, and how nearly an enterprise meets it."""
    known = [names[watch] for watch in item.watches if watch in names]
    about = texts.say("list-separator").join([*known[:_NAMED], *(["…"] if len(known) > _NAMED else [])])
    return texts.say(
        "alert-why",
        news=texts.say(f"alert-because-{item.because.value}"),
        kind=wording.kind(item.card.kind),
        about=about or "none",
        near="none" if item.near is None else item.near.value,
    )
