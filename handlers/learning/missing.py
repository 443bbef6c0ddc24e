"""What am I missing? The skills of an opening that somebody has and lacks, and what closes each gap.

Without a profile they tick the skills that they have. What is ticked stands in the buttons alone: nothing is kept.
"""

from collections.abc import Collection
from dataclasses import dataclass

from telegram import CallbackQuery
from telegram.error import BadRequest, TimedOut

from handlers.buttons import CloseGap, Missing, ReviseSkills, TickSkills
from handlers.context import Visit
from handlers.learning.asker import Asker, asker_of
from handlers.learning.pages import Numbered, gap_pages, shown_ids, tick_page
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.replying import answer_press, keyboard
from knowledge import ledger
from knowledge.card import Card
from knowledge.drafts import OpeningDetail
from knowledge.people import Party
from retrieval.learning import Wanted, closing, missing_asked, wanted
from retrieval.understanding.language import clean, language_of

_ON_A_BUTTON = 48
"""UTF-16 code units of an opening's title."""


@dataclass(frozen=True, slots=True)
class _Opening:
    card: Card
    wanted: Wanted


async def wished(visit: Visit) -> bool:
    """Leads the wish to know what one is missing to the openings just shown; False where a text is none."""
    if not missing_asked(clean(visit.text)):
        return False
    said = visit.speaking(visit.chosen_language or language_of(visit.text))
    openings = await _just_shown(said)
    if not openings and visit.caller.party == Party.ENTERPRISE:
        return False
    if not openings:
        await said.say("learn-which-none")
        return True
    rows = [
        (Button(on_one_line(card.title, _ON_A_BUTTON), Missing(card.record_id, said.texts.language)),)
        for card in openings
    ]
    await said.show([Page.text(said.texts.say("learn-which"), tuple(rows))])
    return True


async def _just_shown(visit: Visit) -> list[Card]:
    """Gives the openings of the answer that somebody was given last."""
    services, person = visit.services, visit.caller.id
    async with services.database.reading() as session:
        turn_id = await ledger.latest_turn(session, person)
    last = None if turn_id is None else await services.conversation.again(person, turn_id)
    return [] if last is None else [match.card for match in last.answer.openings]


async def missing(visit: Visit, choice: Missing) -> None:
    """Says what is missing by the asker's profile; where it tells of no skills, asks which they have."""
    await answer_press(visit.update.callback_query)
    visit = visit.speaking(choice.language)
    opening = await _opening(visit, choice.record_id)
    if opening is None:
        await visit.say("chat-card-gone")
    elif not opening.wanted.skills:
        await visit.say("learn-no-skills", title=opening.card.title)
    else:
        asker = await asker_of(visit)
        if asker.skills is None:
            await visit.show([tick_page(opening.card, opening.wanted, 0, visit.texts)])
        else:
            await _show_gap(visit, opening, asker, asker.skills, by_profile=True)


async def tick(visit: Visit, choice: TickSkills) -> None:
    """Ticks a skill or unticks it, in the message whose button was pressed."""
    await answer_press(visit.update.callback_query)
    visit = visit.speaking(choice.language)
    opening, query = await _as_then(visit, choice), visit.update.callback_query
    if opening is None or query is None:
        return
    page = tick_page(opening.card, opening.wanted, choice.mask, visit.texts)
    if query.message is None or not query.message.is_accessible or not await _changed(query, page):
        await visit.show([page])


async def _changed(query: CallbackQuery, page: Page) -> bool:
    """Puts a page's buttons under the message whose button was pressed; False where it is gone or too old."""
    try:
        await query.edit_message_reply_markup(keyboard(page))
    except TimedOut:  # it may have been done; pressing again does it else
        return True
    except BadRequest as error:
        return "not modified" in error.message
    return True


async def revise(visit: Visit, choice: ReviseSkills) -> None:
    """Asks anew which skills somebody has, those ticked that they have by now."""
    await answer_press(visit.update.callback_query)
    visit = visit.speaking(choice.language)
    opening = await _as_then(visit, choice)
    if opening is not None:
        await visit.show([tick_page(opening.card, opening.wanted, choice.mask, visit.texts)])


async def close_gap(visit: Visit, choice: CloseGap) -> None:
    """Says what is missing by what was ticked."""
    await answer_press(visit.update.callback_query)
    visit = visit.speaking(choice.language)
    opening = await _as_then(visit, choice)
    if opening is not None:
        have = [key for place, key in enumerate(opening.wanted.skills) if choice.mask >> place & 1]
        await _show_gap(visit, opening, await asker_of(visit), have, by_profile=False)


async def _opening(visit: Visit, record_id: int) -> _Opening | None:
    """Gives an opening that is shown, with the skills that it asks for."""
    services = visit.services
    card = await services.conversation.card(record_id, visit.texts.language)
    if card is None or not isinstance(card.detail, OpeningDetail):
        return None
    async with services.database.reading() as session:
        return _Opening(card, await wanted(session, card.record_id, card.detail))


async def _as_then(visit: Visit, choice: TickSkills | ReviseSkills | CloseGap) -> _Opening | None:
    """Gives the opening of a button as it was then; says so where it is gone, and asks anew where it has changed."""
    opening = await _opening(visit, choice.record_id)
    if opening is None or not opening.wanted.skills:
        await visit.say("chat-card-gone")
        return None
    if opening.card.revision != choice.revision or choice.mask >> len(opening.wanted.skills):
        await visit.say("learn-changed")
        await visit.show([tick_page(opening.card, opening.wanted, 0, visit.texts)])
        return None
    return opening


async def _show_gap(visit: Visit, opening: _Opening, asker: Asker, have: Collection[str], *, by_profile: bool) -> None:
    """Shows what somebody has and lacks for an opening, and what closes each gap."""
    services = visit.services
    lacks = [key for key in opening.wanted.skills if key not in have]
    async with services.database.reading() as session:
        closes = await closing(session, lacks, asker.major, services.now())
    cards = await services.conversation.cards(shown_ids(closes), visit.texts.language)
    numbered = Numbered(closes, cards)
    await visit.show(gap_pages(opening.card, opening.wanted, have, numbered, visit.texts, by_profile=by_profile))
