"""Telling students which deadlines are near: of openings and events that suit their profile or that they began."""

import datetime as dt
from collections.abc import Sequence

from handlers.alerts.matching import suiting
from handlers.buttons import Details, MyAlerts, StopAlerts
from handlers.context import Services
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out, pages_json
from handlers.paging import on_one_line
from handlers.portions import card_on_phone
from handlers.texts import Texts, texts
from handlers.wording import Wording
from knowledge import alerts
from knowledge.alerts import deadlines
from knowledge.alerts.deadlines import Deadline
from knowledge.card import Card
from knowledge.notifications import notify
from knowledge.people import language_of_person
from knowledge.vocabulary import Availability
from knowledge.working_days import WorkingDays

_MOST = 8
"""Deadlines of one message; the nearest come first, the others the next day."""
_TITLE = 90
_EVERY = dt.timedelta(minutes=20)
"""Between two looks at one student's deadlines, which are of days: one holds their profile against all that closes."""
_IN_A_ROW = 3


async def take_back(services: Services) -> None:
    """Takes back what did not go out before the quiet hours."""
    async with services.database.writing() as session:
        await deadlines.take_back(session, services.platform, services.now())


async def tell(services: Services, moment: dt.datetime, looked: dict[int, dt.datetime] | None = None) -> int:
    """Writes who is to hear of deadlines at a moment of a telling day, each of them once; gives how many people.

    Args:
        moment: by the desk's clock.
        looked: when each student's profile was last held against what closes; kept up, and not done again too soon.
    """
    today, following = moment.date(), next_telling(moment.date(), services.working_days)
    async with services.database.reading() as session:
        soon = await deadlines.near(session, today, following)
        people = await deadlines.students(session, services.platform) if soon else []
    late = [one for one in people if looked is None or one not in looked or moment - looked[one] >= _EVERY]
    told = sum([await _tell(services, person_id, soon, moment) for person_id in late])
    if looked is not None:
        looked |= dict.fromkeys(late, moment)
    return told


def next_telling(day: dt.date, working: WorkingDays) -> dt.date:
    """Gives the next day on which one may tell."""
    day += dt.timedelta(days=1)
    while not working.is_working(day):
        day += dt.timedelta(days=1)
    return day


async def _tell(services: Services, person_id: int, soon: Sequence[Deadline], moment: dt.datetime) -> bool:
    async with services.database.reading() as session:
        left = await deadlines.not_told(session, person_id, soon)
        ids = {one.record_id for one in left}
        begun = await deadlines.begun(session, person_id, ids) if ids else set()
        known = begun | (await deadlines.told_before(session, person_id, ids) if ids else set())
        words = texts(await language_of_person(session, person_id))
    suits = await suiting(services, person_id, ids - known) or {}
    due = [one for one in left if one.record_id in known or one.record_id in suits]
    cards = await services.conversation.cards([one.record_id for one in due], words.language)
    told = [one for one in due if one.record_id in cards]
    told = [one for one in told if cards[one.record_id].availability is not Availability.CLOSED][:_MOST]
    if not told:
        return False
    shown = [(cards[one.record_id], one.closes, one.record_id in begun) for one in told]
    pages = deadline_pages(shown, words, moment.date())
    now = services.now()
    async with services.database.writing() as session:
        if not await deadlines.wants(session, person_id):
            return False
        key = deadlines.key_of(person_id, moment.date())
        until = now + alerts.quiet_begins(moment)
        if not await notify(session, services.seal, person_id, key, pages_json(pages), now, until=until):
            return False  # today's was written before
        await deadlines.note_told(session, person_id, told, moment.date())
    return True


def deadline_pages(found: Sequence[tuple[Card, dt.date, bool]], words: Texts, today: dt.date) -> list[Page]:
    """Lays out deadlines in their order: the record, its last day, and whether an application for it was begun."""
    wording = Wording(words, today)
    blocks = [Block((bold(words.say("deadline-heading", count=len(found))),))]
    for n, (card, closes, begun) in enumerate(found, 1):
        title = on_one_line(wording.title(card_on_phone(card, wording)), _TITLE)
        left = words.say("deadline-left", day=words.day(closes), days=(closes - today).days)
        why = words.say("deadline-begun" if begun else "deadline-suits")
        blocks.append(Block((bold(f"{n}. {title}"), plain(f"⏳ {wording.kind(card.kind)} · {left}"), italic(why))))
    opens = [
        Button(words.say("alert-open", n=n), Details(card.record_id, words.language))
        for n, (card, *_) in enumerate(found, 1)
    ]
    rows: list[Row] = [tuple(opens[start : start + _IN_A_ROW]) for start in range(0, len(opens), _IN_A_ROW)]
    rows.append((Button(words.say("alert-mine"), MyAlerts()), Button(words.say("alert-stop"), StopAlerts())))
    return laid_out(blocks, rows)
