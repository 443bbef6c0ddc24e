"""One topic: its questions, what was answered, whether the knowledge answers it meanwhile, and what can be done."""

from dataclasses import replace

from handlers.buttons import (
    GapAside,
    GapJoinWhich,
    GapList,
    GapOpen,
    GapRecord,
    GapSame,
    GapSplitWhich,
    GapTakeUp,
    GapWrite,
)
from handlers.context import Visit
from handlers.gaps.further import further
from handlers.gaps.reading import as_shown, note_look, opened
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line, shortened
from knowledge import submissions
from knowledge.gaps import Question, Shelf, Topic, last_answer
from knowledge.people import Act, may

ON_A_PAGE = 6
"""Questions of one message."""
_QUESTION, _BEFORE, _ANSWER, _TITLE = 500, 120, 600, 100
"""UTF-16 code units."""
_ASKED_AGAIN = 2
"""Questions of a topic that are asked of the knowledge again."""


async def show(visit: Visit, choice: GapOpen) -> None:
    """Shows a topic."""
    about = await opened(visit, choice.topic_id)
    if about is not None:
        await note_look(visit, about)
        await visit.show(await topic_pages(visit, about, choice.page))


async def topic_pages(visit: Visit, about: Topic, page: int = 0, note: str | None = None) -> list[Page]:
    """Lays out a topic; ``note`` says first what was just done."""
    texts = visit.texts
    blocks = [Block((plain(note),))] if note else []
    blocks.append(Block((bold(_heading(visit, about)),)))
    start = page * ON_A_PAGE
    for n, one in enumerate(about.questions[start : start + ON_A_PAGE], start + 1):
        blocks.append(Block(tuple(_lines(n, one, visit))))
    answer = last_answer(about)
    if answer is not None:
        day = texts.day((answer.sent_at or answer.written_at).astimezone(visit.services.zone).date())
        said = texts.say("gap-answered-with", author=answer.author, day=day, answer=shortened(answer.text, _ANSWER))
        blocks.append(Block((plain(said),)))
    known = await _known_meanwhile(visit, about)
    if known is not None:
        blocks.append(Block((bold(texts.say("gap-known", title=on_one_line(known, _TITLE))),)))
    standing = await _standing(visit, about)
    if standing is not None:
        blocks.append(Block((italic(standing),)))
    return laid_out(blocks, _rows(visit, about, page))


def _heading(visit: Visit, about: Topic) -> str:
    waiting = about.open
    since = min(one.asked_at for one in waiting or about.questions)
    return visit.texts.say(
        "gap-topic",
        people=len({one.person_id for one in about.questions}),
        waiting=len({one.person_id for one in waiting}),
        day=visit.texts.day(since.astimezone(visit.services.zone).date()),
        aside="none" if about.aside is None else about.aside.value,
    )


def _lines(n: int, one: Question, visit: Visit) -> list[Line]:
    texts = visit.texts
    day = texts.day(one.asked_at.astimezone(visit.services.zone).date())
    state = "answered" if one.answered_at else "open"
    question = shortened(as_shown(one, visit), _QUESTION)
    lines = [plain(texts.say("gap-question", n=n, question=question, why=one.why.value, day=day, state=state))]
    if one.before and one.handover_id is not None:
        earlier = on_one_line(as_shown(replace(one, text=one.before[-1]), visit), _BEFORE)
        lines.append(italic(texts.say("gap-before", question=earlier)))
    return lines


async def _known_meanwhile(visit: Visit, about: Topic) -> str | None:
    """Names what the knowledge answers meanwhile where it abstained; None where it still does."""
    abstained = [one for one in about.open if one.abstained and not one.before]
    for one in abstained[:_ASKED_AGAIN]:
        answer = await visit.services.conversation.looked_up(one.text)
        if not answer.abstained and answer.matches:
            return answer.matches[0].card.title
    return None


async def _standing(visit: Visit, about: Topic) -> str | None:
    """Says where a record made of a topic stands; None where there is none."""
    if about.submission_id is None:
        return None
    async with visit.services.database.reading() as session:
        found = await submissions.submission(session, about.submission_id)
    if found is None:
        return None
    lacks = await further(visit, about)
    return visit.texts.say("gap-record-stands", status=found.status.value) + (
        visit.texts.say("gap-record-lacks", count=lacks) if lacks else ""
    )


def _rows(visit: Visit, about: Topic, page: int) -> list[Row]:
    texts, waiting = visit.texts, len({one.person_id for one in about.open})
    answer = last_answer(about)
    rows: list[Row] = []
    turning = []
    if page:
        turning.append(Button(texts.say("button-gap-before"), GapOpen(about.id, page - 1)))
    if (page + 1) * ON_A_PAGE < len(about.questions):
        turning.append(Button(texts.say("button-gap-further"), GapOpen(about.id, page + 1)))
    rows.append(tuple(turning))
    if waiting:
        rows.append((Button(texts.say("button-gap-write", people=waiting), GapWrite(about.id)),))
        if answer is not None:
            rows.append((Button(texts.say("button-gap-same", people=waiting), GapSame(answer.id)),))
    if answer is not None and may(visit.caller.roles, Act.EDIT):
        rows.append((Button(texts.say("button-gap-record"), GapRecord(about.id)),))
    if len(about.questions) > 1:
        rows.append((Button(texts.say("button-gap-split"), GapSplitWhich(about.id, 0)),))
    sorting = [Button(texts.say("button-gap-join"), GapJoinWhich(about.id, 0))]
    if about.shelf is Shelf.ASIDE:
        sorting.append(Button(texts.say("button-gap-take-up"), GapTakeUp(about.id)))
    elif waiting:
        sorting.append(Button(texts.say("button-gap-aside"), GapAside(about.id)))
    rows.append(tuple(sorting))
    rows.append((Button(texts.say("button-gap-list"), GapList(about.shelf, 0)),))
    return rows
