"""/review: the cases that wait for a reviewer, to be read and judged whenever there is time."""

from handlers.buttons import OpenCase
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.introductions.case_review import review_pages
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import curation, outcomes
from knowledge.curation import UNJUDGED, Proposed
from knowledge.people import Act, may

_AT_ONCE = 10
_TITLE, _ON_A_BUTTON = 80, 40
"""UTF-16 code units."""


async def review(visit: Visit) -> None:
    """Lists what waits, the oldest first, each with a button that opens its whole text."""
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return
    async with visit.services.database.reading() as session:
        waiting = await curation.waiting(session)
    cases = [one for one in waiting if outcomes.referral_of_case(one.draft.key) is not None]
    if not cases:
        await visit.say("case-waiting-none")
        return
    texts, shown = visit.texts, list(enumerate(cases[:_AT_ONCE], 1))
    blocks = [Block((bold(texts.say("case-waiting", count=len(cases))),))]
    blocks.append(Block(tuple(plain(_line(n, one, visit)) for n, one in shown)))
    if len(cases) > len(shown):
        blocks.append(Block((plain(texts.say("case-waiting-more", count=len(cases) - len(shown))),)))
    rows: list[Row] = [
        (Button(texts.say("button-case-open", n=n, title=_title(one, _ON_A_BUTTON)), OpenCase(one.record_id)),)
        for n, one in shown
    ]
    await visit.show(laid_out(blocks, rows))


async def open_(visit: Visit, choice: OpenCase) -> None:
    """Shows a case that waits, with what a reviewer can do about it."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return
    async with visit.services.database.reading() as session:
        found = await curation.proposed(session, choice.record_id)
    if found is None or outcomes.referral_of_case(found.draft.key) is None:
        await visit.say("case-withdrawn")
    elif found.stage not in UNJUDGED:
        await visit.say("case-judged-already")
    else:
        await visit.show(review_pages(found, visit.texts))


def _line(n: int, one: Proposed, visit: Visit) -> str:
    day = visit.texts.day(one.since.astimezone(visit.services.zone).date())
    return visit.texts.say("case-waiting-line", n=n, title=_title(one, _TITLE), day=day)


def _title(one: Proposed, most: int) -> str:
    (text,) = one.draft.texts.values()
    return on_one_line(text.title, most)
