"""The question about one part of a need, and the buttons under it."""

from collections.abc import Sequence

from handlers.buttons import (
    NeedBack,
    NeedEnough,
    NeedKind,
    NeedKinds,
    NeedOpen,
    NeedRevise,
    NeedSecrecy,
    NeedSkip,
    NeedTake,
)
from handlers.html import Block, bold, italic, plain
from handlers.needs.brief import kind_name, part_name
from handlers.page import Button, Page, Row, first_page
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.demands import Demand
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, IntroductionKind, parts_of

_REPEATED = 300
"""UTF-16 code units of a part that are shown where it is told anew."""


def question_page(need: Demand, part: str, texts: Texts, notes: Sequence[str] = ()) -> Page:
    """Asks for one part; ``notes`` say before it what was just done."""
    parts = parts_of(need.kind)
    at = texts.say("need-at", kind=kind_name(need, texts), n=parts.index(part) + 1, total=len(parts))
    question = [bold(line.strip()) for line in texts.say(f"need-ask-{part}").split("\n")]
    blocks = [*(Block(tuple(map(plain, note.split("\n")))) for note in notes), Block((italic(at), *question))]
    if part in need.parts and part != CONFIDENTIALITY:
        blocks.append(Block((plain(texts.say("need-now", words=on_one_line(need.parts[part], _REPEATED))),)))
    return first_page(blocks, _revising(need, part, texts) if need.settled else _under(need, part, texts))


def kinds_page(need: Demand, texts: Texts) -> Page:
    """Offers the kinds that a need may be of."""
    kinds = [Button(texts.say(f"need-kind-{kind.value}"), NeedKind(need.id, kind)) for kind in IntroductionKind]
    rows = [tuple(kinds[start : start + 2]) for start in range(0, len(kinds), 2)]
    return Page.text(texts.say("need-kinds"), tuple(rows))


def waiting_page(need: Demand, part: str, turn_id: int | None, texts: Texts) -> Page:
    """Says that a need waits for one of its parts, after something else was answered.

    Args:
        turn_id: the question that was answered, which may have been meant for the part; None where there was none.
    """
    buttons = [Button(texts.say("button-need-go-on"), NeedRevise(need.id, part))]
    if turn_id is not None and part != CONFIDENTIALITY:
        label = texts.say("button-need-take", part=part_name(part, texts))
        buttons.append(Button(label, NeedTake(need.id, part, turn_id)))
    return Page.text(texts.say("need-waits"), tuple((button,) for button in buttons))


def _revising(need: Demand, part: str, texts: Texts) -> list[Row]:
    """Gives the buttons where one part is told anew and nothing is left to ask."""
    leave = (Button(texts.say("button-need-leave"), NeedOpen(need.id)),)
    skip = () if part == PROBLEM else (Button(texts.say("button-need-clear"), NeedSkip(need.id, part)),)
    return [skip, leave]


def _under(need: Demand, part: str, texts: Texts) -> list[Row]:
    kinds = Button(texts.say("button-need-kinds", kind=kind_name(need, texts)), NeedKinds(need.id))
    if part == PROBLEM:
        return [(kinds,)]
    back = Button(texts.say("button-need-back"), NeedBack(need.id, part))
    if part == CONFIDENTIALITY:
        whole = Button(texts.say("button-need-open-to-see"), NeedSecrecy(need.id, confidential=False))
        hidden = Button(texts.say("button-need-anonymous"), NeedSecrecy(need.id, confidential=True))
        return [(hidden, whole), (back,)]
    skip = Button(texts.say("button-need-skip"), NeedSkip(need.id, part))
    enough = (Button(texts.say("button-need-enough"), NeedEnough(need.id)),) if PROBLEM in need.parts else ()
    return [(skip, back), enough, (kinds,)]
