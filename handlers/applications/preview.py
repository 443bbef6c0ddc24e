"""What would be sent with an application, who would see it, and what can be left out. Pure."""

from enum import StrEnum

from handlers.applications.matter import Matter
from handlers.applications.pages import copy_block
from handlers.buttons import AddLine, ApplyWith, DropApplication, SendApplication
from handlers.html import Block, bold, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.texts import Texts
from knowledge.applications import SHOWABLE
from knowledge.applications.clocks import KEPT
from knowledge.students import Part, Profile
from knowledge.vocabulary import Availability

_IN_A_ROW = 2


class Seen(StrEnum):
    """Who would see an application."""

    POSTERS = "posters"
    """The enterprise that posted the opening here."""
    WINDOW = "window"
    LETTER = "letter"
    """The window, by e-mail, and the desk's office."""
    OFFICE = "office"


def draft_pages(found: Matter, profile: Profile | None, texts: Texts, seen: Seen, address: str | None) -> list[Page]:
    """Lays out what would be sent, to whom, and how it can be changed.

    Args:
        profile: as it is now; None where it was erased meanwhile, so that nothing can be changed.
        address: of the letter in which the window would get it.
    """
    own = found.own
    card, way = found.subject.cards.get(texts.language), found.subject.way(texts)
    named = (card.org if card and seen is Seen.POSTERS else way.title if way else None) or "none"
    unknown = card is not None and card.availability is Availability.UNKNOWN
    lines = [
        texts.say(f"apply-seen-by-{seen.value}", who=named, address=address or ""),
        *([texts.say("apply-maybe-closed")] if unknown else []),
        *([texts.say("apply-no-contact")] if own.shown is None or own.shown.contact is None else []),
        texts.say("apply-until", day=texts.day(found.answer_day), days=KEPT.days),
    ]
    blocks = [
        Block((bold(texts.say("apply-preview", opening=found.named(texts))),)),
        copy_block(own, texts),
        Block(tuple(map(plain, lines))),
    ]
    rows: list[Row] = [(Button(texts.say("button-apply-send"), SendApplication(own.id, own.version)),)]
    toggles = [] if profile is None else [_toggle(found, part, texts) for part in SHOWABLE if part in profile.told_at]
    rows += [tuple(toggles[start : start + _IN_A_ROW]) for start in range(0, len(toggles), _IN_A_ROW)]
    rows.append((Button(texts.say("button-apply-line"), AddLine(own.id, wanted=True)),))
    if own.line:
        rows.append((Button(texts.say("button-apply-no-line"), AddLine(own.id, wanted=False)),))
    rows.append((Button(texts.say("button-apply-drop"), DropApplication(own.id)),))
    return laid_out(blocks, rows)


def _toggle(found: Matter, part: Part, texts: Texts) -> Button:
    shown = found.own.shown is not None and part in found.own.shown.told_at
    name = texts.say(f"student-part-{part.value}")
    return Button(f"{'✅' if shown else '⬜'} {name}", ApplyWith(found.own.id, part, not shown))
