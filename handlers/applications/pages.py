"""What is said of an application: what it shows, where it stands, what each side can do. Pure."""

from collections.abc import Sequence

from handlers.applications.matter import Matter
from handlers.buttons import (
    Applications,
    Choice,
    EvaluateApplication,
    RefuseApplication,
    ShowApplication,
    StepApplication,
    WriteAbout,
)
from handlers.html import Block, Line, bold, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.profile.shown import shown_lines
from handlers.reaching import address_lines
from handlers.texts import Texts
from knowledge.applications import ENDED, SHOWABLE, Application, Deed, Event, State
from knowledge.applications.clocks import KEPT
from knowledge.applications.notes import SCORES, reason_in, score_in
from knowledge.dealings import Side

_REACHED = frozenset({State.ACCEPTED, State.OFFERED, State.UNDER_WAY, State.COMPLETED})
"""States in which the student is told how the other side is reached."""
_STEPS = (Deed.ACCEPTED, Deed.OFFERED, Deed.UNDER_WAY, Deed.COMPLETED)
_TELLING = frozenset({Deed.QUESTION, Deed.REPLY})


def copy_block(own: Application, texts: Texts) -> Block:
    """Lays out what a student shows with an application, as the other side reads it."""
    if own.shown is None:
        return Block((plain(texts.say("apply-erased", days=KEPT.days)),))
    lines: list[Line] = [plain(line) for line in shown_lines(own.shown, texts, SHOWABLE)]
    lines = lines or [plain(texts.say("apply-nothing-shown"))]
    if own.line:
        lines += [plain(texts.say("apply-line")), plain(own.line)]
    return Block(tuple(lines))


def standing_pages(found: Matter, side: Side, reader: int, texts: Texts, said: str | None = None) -> list[Page]:
    """Lays out where an application stands for one side.

    Args:
        said: what came of what the reader did just now.
    """
    own = found.own
    state = texts.say(f"apply-state-{own.state.value}")
    since = texts.day(own.since.astimezone(found.services.zone).date())
    lines = [
        bold(texts.say("apply-page", opening=found.named(texts))),
        plain(texts.say("apply-page-state", state=state, day=since)),
    ]
    lines += [plain(line) for line in (next_step(found, side, texts), _seen(found, side, texts)) if line]
    if not found.subject.cards and own.state not in ENDED:
        lines.append(plain(texts.say("apply-page-gone")))
    blocks = [
        *([Block((plain(said),))] if said else []),
        Block(tuple(lines)),
        *reach_blocks(found, side, texts),
        Block((bold(texts.say("apply-copy", side=_of(side))),)),
        copy_block(own, texts),
        Block((bold(texts.say("intro-history")), *_history(found, side, reader, texts))),
    ]
    return laid_out(blocks, [*answer_rows(found, side, texts), (_mine(texts),)])


def next_step(found: Matter, side: Side, texts: Texts) -> str:
    """Says what comes next for one side, and by when."""
    own = found.own
    if own.question is not None:
        return texts.say("apply-next-question", side=_of(side))
    if own.state is State.COMPLETED:
        told = [own.said_by(one, Deed.EVALUATED) is not None for one in (Side.ASKER, Side.WINDOW)]
        mine = own.said_by(side, Deed.EVALUATED) is not None
        return texts.say("apply-next-completed", said="both" if all(told) else "mine" if mine else "no")
    return texts.say(f"apply-next-{own.state.value}", side=_of(side), day=texts.day(found.answer_day))


def answer_rows(found: Matter, side: Side, texts: Texts) -> list[Row]:
    """Gives the buttons of what a side can do now."""
    own, id = found.own, found.own.id
    possible = own.possible(side)
    rows: list[Row] = []
    if Deed.REPLY in possible:
        rows.append((_button("reply", WriteAbout(id, Deed.REPLY), texts),))
    rows += [
        (_button(f"{deed.value}-{_of(side)}", StepApplication(id, deed, sure=deed is Deed.ACCEPTED), texts),)
        for deed in _STEPS
        if deed in possible
    ]
    if Deed.DECLINED in possible:
        rows.append((_button("declined", RefuseApplication(id), texts),))
    if Deed.QUESTION in possible:
        rows.append((_button("question", WriteAbout(id, Deed.QUESTION), texts),))
    if Deed.WITHDRAWN in possible:
        rows.append((_button("withdrawn", StepApplication(id, Deed.WITHDRAWN, sure=False), texts),))
    if Deed.EVALUATED in possible:
        rows.append(score_row(id))
    return rows


def score_row(application_id: int) -> Row:
    """Gives the buttons to say how it was."""
    return tuple(Button(f"{n} ⭐", EvaluateApplication(application_id, n)) for n in SCORES)


def show_row(found: Matter, texts: Texts, *, opens: bool = False) -> Row:
    """Gives the button that leads to an application; of whoever reads it for the first time, that opens it."""
    return (_button("open" if opens else "show", ShowApplication(found.own.id), texts),)


def reach_blocks(found: Matter, side: Side, texts: Texts) -> list[Block]:
    """Gives the student how the other side is reached, once it wants to meet them."""
    way = found.subject.way(texts)
    if side is not Side.ASKER or found.own.state not in _REACHED or way is None or way.fallback:
        return []
    return [Block((bold(way.title), *map(plain, address_lines(way, texts))))]


def event_lines(event: Event, texts: Texts) -> list[str]:
    """Gives what was said with something that happened: a question, a reply, a reason."""
    if event.deed in _TELLING:
        return [event.note if event.note else texts.say("apply-words-erased")]
    if event.deed is Deed.DECLINED:
        why = reason_in(event.note)
        named = texts.say("intro-why", reason=texts.say(f"apply-reason-{why.reason.value}"))
        return [named, *([texts.say("intro-why-words", words=why.words)] if why.words else [])]
    return []


def evaluation_lines(own: Application, side: Side, texts: Texts) -> list[str]:
    """Gives how it was for the other side, once both have said so."""
    other = Side.WINDOW if side is Side.ASKER else Side.ASKER
    theirs, words = own.said_by(other, Deed.EVALUATED), own.said_by(other, Deed.REMARK)
    score = None if theirs is None else score_in(theirs.note)
    if score is None or own.said_by(side, Deed.EVALUATED) is None:
        return []
    said = [] if words is None or words.note is None else [texts.say("intro-why-words", words=words.note)]
    return [texts.say("apply-evaluated", score=score), *said]


def who(event: Event, side: Side, reader: int, texts: Texts) -> str:
    """Names whoever did something, as one side reads it."""
    if event.person_id is not None and event.person_id == reader:
        return texts.say("intro-by-you")
    if event.side is side and side is not Side.ASKER:
        return texts.say("intro-by-colleague")
    return texts.say(f"apply-by-{event.side.value}")


def _history(found: Matter, side: Side, reader: int, texts: Texts) -> list[Line]:
    lines: list[Line] = []
    for event in found.own.events:
        said = texts.say(
            "intro-history-line", moment=texts.moment(event.at.astimezone(found.services.zone)),
            who=who(event, side, reader, texts), deed=texts.say(f"apply-deed-{event.deed.value}"),
        )  # fmt: skip
        lines.append(plain(said))
        lines += [plain(f"    {line}") for line in event_lines(event, texts)]
    lines += [plain(line) for line in evaluation_lines(found.own, side, texts)]
    return lines


def _seen(found: Matter, side: Side, texts: Texts) -> str | None:
    if side is not Side.ASKER or found.own.state not in (State.SENT, State.UNANSWERED):
        return None
    seen = found.own.seen
    if seen is None:
        return texts.say("apply-unseen")
    return texts.say("apply-seen", day=texts.day(seen.astimezone(found.services.zone).date()))


def _of(side: Side) -> str:
    return "asker" if side is Side.ASKER else "other"


def _button(label: str, choice: Choice, texts: Texts) -> Button:
    return Button(texts.say(f"button-apply-{label}"), choice)


def _mine(texts: Texts) -> Button:
    return Button(texts.say("button-apply-mine"), Applications(1))


def listed(found: Sequence[tuple[Matter, Side]], first: int, left: int, page: int, texts: Texts) -> list[Page]:
    """Lays out a list of applications, each with its state and what comes next.

    Args:
        first: the number that the list begins with.
        left: how many follow on the next page.
    """
    blocks, buttons = [Block((bold(texts.say("apply-mine")),))], []
    for n, (one, side) in enumerate(found, first):
        blocks.append(Block(tuple(brief_lines(one, side, texts, f"{n}. "))))
        buttons.append(Button(texts.say("button-intro-number", n=n), ShowApplication(one.own.id)))
    rows: list[Row] = [tuple(buttons[start : start + 3]) for start in range(0, len(buttons), 3)]
    if left > 0:
        rows.append((Button(texts.say("button-intro-more", count=left), Applications(page + 1)),))
    return laid_out(blocks, rows)


def brief_lines(one: Matter, side: Side, texts: Texts, number: str = "") -> list[Line]:
    """Gives an application in two lines: for which opening and where it stands, and what comes next."""
    since = texts.day(one.own.since.astimezone(one.services.zone).date())
    state = texts.say(f"apply-state-{one.own.state.value}")
    line = texts.say("apply-brief", number=number, opening=one.named(texts), state=state, day=since)
    of = texts.say("apply-line-side", side=_of(side))
    return [bold(line), plain(f"{of} · {next_step(one, side, texts)}")]
