"""``/review``: all that waits for a reviewer, submissions and cases alike, that which has waited longest first."""

import datetime as dt
from dataclasses import dataclass

from handlers import looks
from handlers.buttons import Choice, OpenCase
from handlers.buttons.postings import ShowReports
from handlers.buttons.submissions import Reviews, ShowSubmission
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.postings.telling import title_of
from handlers.replying import answer_press
from handlers.reviewing.opening import ask_no_more
from handlers.reviewing.wording import name_of
from handlers.texts import Texts
from knowledge import curation, outcomes, postings, submissions
from knowledge.curation import Proposed
from knowledge.database import ReadSession
from knowledge.people import Act, may, may_judge

_AT_ONCE = 10
_TITLE, _ON_A_BUTTON = 80, 40
"""UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Something that waits: what it is in a line, how it is called on its button, since when, what opens it."""

    line: str
    title: str
    since: dt.datetime
    opens: Choice
    case_key: str | None = None
    """Of a case, which both sides of an introduction wrote."""


async def review(visit: Visit) -> None:
    """Lists what waits, each with a button that opens it."""
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("review-not-allowed")
        return
    await ask_no_more(visit)
    async with visit.services.database.reading() as session:
        waiting = [
            *await _submissions(session, visit), *await _cases(session, visit.texts), *await _reported(session, visit)
        ]  # fmt: skip
    if not waiting:
        await visit.say("review-none")
        return
    waiting.sort(key=lambda one: one.since)
    texts, shown = visit.texts, list(enumerate(waiting[:_AT_ONCE], 1))
    blocks = [
        Block((bold(texts.say("review-waiting", count=len(waiting))),)),
        Block(tuple(plain(_line(n, one, visit)) for n, one in shown)),
    ]
    if len(waiting) > len(shown):
        blocks.append(Block((plain(texts.say("review-more", count=len(waiting) - len(shown))),)))
    rows: list[Row] = [(Button(texts.say("button-case-open", n=n, title=one.title), one.opens),) for n, one in shown]
    async with visit.services.database.writing() as session:
        for _, one in shown:
            if one.case_key is not None:
                await looks.at_case(session, one.case_key, visit.caller.id, visit.services.now())
    await visit.show(laid_out(blocks, rows))


async def again(visit: Visit, _choice: Reviews) -> None:
    """Lists what waits once more."""
    await answer_press(visit.update.callback_query)
    await review(visit)


async def _submissions(session: ReadSession, visit: Visit) -> list[_Waiting]:
    """Gives the submissions that somebody may judge; their own are with those who are not administrators."""
    texts, found = visit.texts, []
    for one in await submissions.waiting(session):
        if not may_judge(visit.caller.roles, own=one.person_id == visit.caller.id):
            continue
        count = await submissions.count(session, one.id, pending=True)
        line = texts.say("review-submission", title=name_of(one, texts), count=count, origin=one.origin.value)
        since = one.submitted_at or one.created_at
        found.append(_Waiting(line, name_of(one, texts, _ON_A_BUTTON), since, ShowSubmission(one.id)))
    return found


async def _cases(session: ReadSession, texts: Texts) -> list[_Waiting]:
    """Gives the cases that both sides of an introduction agreed to."""
    return [
        _Waiting(texts.say("review-case", title=_title(one, _TITLE)), _title(one, _ON_A_BUTTON), one.since,
                 OpenCase(one.record_id), one.draft.key)
        for one in await curation.waiting(session)
        if outcomes.referral_of_case(one.draft.key) is not None
    ]  # fmt: skip


async def _reported(session: ReadSession, visit: Visit) -> list[_Waiting]:
    """Gives the openings that somebody has reported."""
    found = []
    for one in await postings.waiting(session, visit.services.seal):
        title = await title_of(session, one.record_key, visit.texts.language)
        hidden = "no" if one.hidden_at is None else "yes"
        line = visit.texts.say("review-flagged", title=title, hidden=hidden)
        found.append(_Waiting(line, on_one_line(title, _ON_A_BUTTON), one.opened_at, ShowReports(one.id)))
    return found


def _line(n: int, one: _Waiting, visit: Visit) -> str:
    day = visit.texts.day(one.since.astimezone(visit.services.zone).date())
    return visit.texts.say("review-line", n=n, what=one.line, day=day)


def _title(one: Proposed, most: int) -> str:
    (text,) = one.draft.texts.values()
    return on_one_line(text.title, most)
