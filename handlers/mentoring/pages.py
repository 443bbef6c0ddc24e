"""What is said of a question to a mentor, to either side. Pure."""

import datetime as dt

from handlers.buttons import (
    AskDeskInstead,
    AskMentor,
    CloseMentoring,
    DeclineMentee,
    DeclineMenteeFor,
    MentorsPage,
    SendMentoring,
    ShowMentoring,
    WithdrawMentoring,
    WriteMentoring,
)
from handlers.html import Block, bold, plain
from handlers.introductions.matter import Subject
from handlers.page import Button, Page, Row, laid_out
from handlers.texts import Texts
from knowledge.mentoring import KEPT_AFTER, Deed, Event, Mentoring, Reason, Side, State


def drafted_pages(about: Subject, one: Mentoring, side: Side, draft_id: int, text: str, texts: Texts) -> list[Page]:
    """Shows what somebody wrote as the other side will see it, before it is sent."""
    asks = "asker" if side is Side.ASKER else "window"
    said = texts.say("mentoring-preview", side=asks, whom=about.named(texts), days=KEPT_AFTER.days)
    rows: list[Row] = [
        (Button(texts.say("button-mentoring-send"), SendMentoring(one.id, draft_id)),),
        (Button(texts.say("button-mentoring-anew"), WriteMentoring(one.id)),),
    ]
    if side is Side.ASKER:
        rows.append((Button(texts.say("button-mentoring-desk"), AskDeskInstead(one.id, draft_id)),))
    return laid_out([Block((plain(said),)), quoted(text)], rows)


def standing_pages(
    about: Subject, one: Mentoring, side: Side, due: dt.date | None, texts: Texts, note: str | None = None
) -> list[Page]:
    """Shows a question with all that was said, where it stands, and what the reader can do.

    Args:
        due: the day by which it is to be answered; None where none is.
    """
    state = one.state.value
    key = "mentoring-next-asker" if side is Side.ASKER else "mentoring-next-window"
    day = "none" if due is None else texts.day(due)
    blocks = [Block((plain(note),))] if note else []
    blocks.append(Block((bold(texts.say("mentoring-head", whom=about.named(texts))),)))
    blocks += thread(one, side, texts)
    reason = reason_line(one, texts)
    next_ = plain(texts.say(key, state=state, day=day))
    blocks.append(Block((next_,) if reason is None else (plain(reason), next_)))
    return laid_out(blocks, rows(one, side, texts))


def thread(one: Mentoring, side: Side, texts: Texts) -> list[Block]:
    """Lays out what was asked and answered."""
    blocks: list[Block] = []
    for event in one.said:
        who = "asker" if event.side is Side.ASKER else "window"
        mine = "yes" if (side is Side.ASKER) == (event.side is Side.ASKER) else "no"
        head = bold(texts.say("mentoring-said", who=who, mine=mine))
        blocks.append(Block((head, *quoted(event.note or texts.say("mentoring-unreadable")).lines)))
    return blocks


def quoted(text: str) -> Block:
    """Lays out what somebody wrote, as they wrote it."""
    return Block(tuple(map(plain, text.split("\n"))))


def rows(one: Mentoring, side: Side, texts: Texts) -> list[Row]:
    """Gives the buttons for what a side can do now."""
    found: list[Row] = []
    if side is Side.ASKER:
        if one.may(Deed.ASKED, side):
            word = "button-mentoring-on" if one.state is State.ANSWERED else "button-mentoring-write"
            found.append((Button(texts.say(word), WriteMentoring(one.id)),))
        if one.may(Deed.CLOSED, side):
            found.append((Button(texts.say("button-mentoring-close"), CloseMentoring(one.id)),))
        if one.may(Deed.WITHDRAWN, side):
            found.append((Button(texts.say("button-mentoring-withdraw"), WithdrawMentoring(one.id, sure=False)),))
        found.append((Button(texts.say("button-mentors-all"), MentorsPage(0)),))
    elif one.may(Deed.ANSWERED, side):
        found.append((Button(texts.say("button-mentoring-answer"), WriteMentoring(one.id)),))
        found.append((Button(texts.say("button-mentoring-decline"), DeclineMentee(one.id)),))
    return found


def reason_rows(one: Mentoring, texts: Texts) -> list[Row]:
    """Gives a button for each reason to decline."""
    return [(Button(texts.say(f"mentoring-reason-{why.value}"), DeclineMenteeFor(one.id, why)),) for why in Reason]


def reason_line(one: Mentoring, texts: Texts) -> str | None:
    """Says why a question was declined; None where it was not."""
    declined = one.last(Deed.DECLINED)
    if declined is None or declined.note not in set(Reason):
        return None
    return texts.say("mentoring-why", reason=texts.say(f"mentoring-reason-{declined.note}"))


def told_pages(about: Subject, one: Mentoring, event: Event, reader: Side, due: str, texts: Texts) -> list[Page]:
    """Tells the other side what happened: a question, an answer, a refusal, silence.

    Args:
        due: the day by which it is to be answered, in words; "none" where none is.
    """
    key = f"mentoring-told-{event.deed.value}"
    standing_in = "yes" if reader is Side.OFFICE and one.window_key is not None else "no"
    said = texts.say(key, whom=about.named(texts), day=due, office=standing_in, side=reader.value)
    blocks = [Block((bold(said),))]
    reason = reason_line(one, texts) if event.deed is Deed.DECLINED else None
    blocks += [Block((plain(reason),))] if reason else []
    if event.deed is Deed.ANSWERED:
        blocks += thread(one, reader, texts)[-2:]
    elif event.deed in (Deed.ASKED, Deed.REMINDED) or (event.deed is Deed.UNANSWERED and reader is Side.OFFICE):
        blocks += thread(one, reader, texts)
    buttons = rows(one, reader, texts)
    return laid_out(blocks, [*buttons, (Button(texts.say("button-mentoring-show"), ShowMentoring(one.id)),)])


def full_pages(about: Subject, texts: Texts) -> list[Page]:
    """Says that a mentor has no room now, and where others stand."""
    others = Button(texts.say("button-mentors-all"), MentorsPage(0))
    return laid_out([Block((plain(texts.say("mentoring-full", whom=about.named(texts))),))], [(others,)])


def ask_row(record_id: int, texts: Texts) -> Row:
    """Gives the button that begins a question."""
    return (Button(texts.say("button-mentoring-ask"), AskMentor(record_id)),)
