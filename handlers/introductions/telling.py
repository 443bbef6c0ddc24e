"""What the other people of an introduction are told when something happened to it. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.buttons import (
    Accept,
    Decline,
    NeedOpen,
    ProposeTimes,
    Pursue,
    ShowIntroduction,
    ShowWhole,
    Suggest,
    WantWhole,
)
from handlers.html import Block, bold, plain
from handlers.introductions.matter import Matter
from handlers.needs.brief import brief_blocks
from handlers.page import Button, Page, Row, laid_out
from handlers.reaching import address_lines
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.introduction_kinds import REACH
from knowledge.referrals import Deed, Event, Side
from knowledge.referrals.reasons import Ending, Reason, read

_WITH_REASON: Mapping[Deed, type[Reason] | type[Ending]] = {Deed.DECLINED: Reason, Deed.CLOSED: Ending}


def request_pages(matter: Matter, texts: Texts, *, standing_in: bool) -> list[Page]:
    """Lays out what a window gets: the brief as its owner agreed to, what happens next, the answers as buttons.

    Args:
        standing_in: whether the reader is of the desk's office, because nobody is at the window.
    """
    masked = is_masked(matter)
    whom, kind = matter.subject.named(texts), texts.say(f"need-kind-{matter.demand.kind.value}")
    lines = [texts.say("intro-request-next")]
    if masked:
        lines.append(texts.say("intro-request-masked"))
    if standing_in:
        way = matter.subject.way(texts)
        reached = "none" if way is None or way.fallback else " · ".join(filter(None, (way.title, way.email)))
        lines.append(texts.say("intro-request-standing-in", window=reached))
    blocks = [
        Block((bold(texts.say("intro-request", whom=whom, kind=kind)),)),
        *seen_brief(matter, texts),
        *(Block((plain(line),)) for line in lines),
    ]
    return laid_out(blocks, answers(matter, texts))


def seen_brief(matter: Matter, texts: Texts) -> list[Block]:
    """Lays out the brief as whoever answers may see it: never with how its owner is reached, which goes apart."""
    shown = replace(matter.demand, confidential=False) if matter.referral.shown_whole else matter.demand
    return brief_blocks(shown, texts, whole=False)


def answers(matter: Matter, texts: Texts) -> list[Row]:
    """Gives the buttons with which a window answers, those that are possible now."""
    referral, id = matter.referral, matter.referral.id
    possible = set(referral.possible(Side.WINDOW))
    rows: list[Row] = []
    if Deed.ACCEPTED in possible:
        rows.append((Button(texts.say("button-intro-accept"), Accept(id)),))
        rows.append((Button(texts.say("button-intro-decline"), Decline(id)),))
    if Deed.SUGGESTED in possible:
        rows.append((Button(texts.say("button-intro-suggest"), Suggest(id)),))
    if Deed.WANTED_WHOLE in possible and matter.demand.confidential:
        rows.append((Button(texts.say("button-intro-see-whole"), WantWhole(id)),))
    return rows


def told_pages(matter: Matter, event: Event, reader: Side, texts: Texts, instead: Card | None = None) -> list[Page]:
    """Lays out what somebody on one side is told of what somebody else did.

    Args:
        instead: whom the asker may turn to instead: the next best, or whom the window suggested.
    """
    whom = matter.subject.named(texts)
    blocks = [Block((plain(texts.say(f"intro-told-{event.deed.value}", who=who(event, reader, texts), whom=whom)),))]
    reasons = reason_lines(event, texts)
    blocks += [Block(tuple(map(plain, reasons)))] if reasons else []
    extra = _EXTRAS.get((event.deed, reader))
    rows: list[Row] = []
    if extra is not None:
        more, rows = extra(matter, event, texts)
        blocks += more
    offered, pursue = instead_of(matter, instead, texts, suggested=event.deed is Deed.SUGGESTED)
    blocks += offered
    rows += pursue
    rows.append((Button(texts.say("button-intro-show"), ShowIntroduction(matter.referral.id)),))
    return laid_out(blocks, rows)


def instead_of(
    matter: Matter, instead: Card | None, texts: Texts, *, suggested: bool = False
) -> tuple[list[Block], list[Row]]:
    """Offers somebody else to turn to: the next best, or whom the window suggested; nothing where there is nobody."""
    if instead is None:
        return [], []
    said = texts.say("intro-suggested" if suggested else "intro-next-best", whom=matter.wording(texts).title(instead))
    pursue = Button(texts.say("button-intro-pursue"), Pursue(matter.referral.id, instead.record_id))
    return [Block((plain(said),))], [(pursue,)]


def who(event: Event, reader: Side | None, texts: Texts) -> str:
    """Names whoever did something: a colleague where it was one of the reader's own side."""
    return texts.say("intro-by-colleague" if event.side is reader else f"intro-by-{event.side.value}")


def reason_lines(event: Event, texts: Texts) -> list[str]:
    """Says why something was declined or closed, with the words that somebody gave; nothing for other deeds."""
    of = _WITH_REASON.get(event.deed)
    if of is None:
        return []
    why = read(event.note, of)
    named = texts.say(f"intro-{'reason' if of is Reason else 'ending'}-{why.reason.value}")
    lines = [texts.say("intro-why", reason=named)]
    return [*lines, *([texts.say("intro-why-words", words=why.words)] if why.words else [])]


def _accepted(matter: Matter, event: Event, texts: Texts) -> tuple[list[Block], list[Row]]:
    """Gives the asker the addresses that stand on record, and says what happens next."""
    known = "yes" if matter.demand.parts.get(REACH) else "no"
    blocks = [*contact_block(matter, texts), Block((plain(texts.say("intro-accepted-next", known=known)),))]
    if is_masked(matter):
        blocks.append(Block((plain(texts.say("intro-still-masked")),)))
    return blocks, [*decision_rows(matter, texts), _meet(matter, texts)]


def more_rows(matter: Matter, texts: Texts) -> list[Row]:
    """Lets the asker complete a brief that somebody declined for saying too little to judge by."""
    declined = matter.referral.last(Deed.DECLINED)
    if declined is None or read(declined.note, Reason).reason is not Reason.TOO_LITTLE or not matter.demand.living:
        return []
    return [(Button(texts.say("button-intro-complete"), NeedOpen(matter.demand.id)),)]


def _declined(matter: Matter, event: Event, texts: Texts) -> tuple[list[Block], list[Row]]:
    rows = more_rows(matter, texts)
    return ([Block((plain(texts.say("intro-complete-next")),))] if rows else []), rows


def contact_block(matter: Matter, texts: Texts) -> list[Block]:
    """Gives the addresses that stand on record of whoever accepted; nothing where the record is shown no more."""
    way = matter.subject.way(texts)
    return [] if way is None else [Block((bold(way.title), *map(plain, address_lines(way, texts))))]


def _reach(matter: Matter, event: Event, texts: Texts) -> tuple[list[Block], list[Row]]:
    return [reach_block(matter, texts)], [_meet(matter, texts)]


def _meet(matter: Matter, texts: Texts) -> Row:
    return (Button(texts.say("button-meeting-propose"), ProposeTimes(matter.referral.id, 0, 0)),)


def reach_block(matter: Matter, texts: Texts) -> Block:
    """Tells a window that has accepted how the asker is reached."""
    reach = matter.demand.parts.get(REACH)
    if reach is None:
        return Block((plain(texts.say("intro-reach-none")),))
    return Block((bold(texts.say("intro-reach")), plain(reach)))


def _wanted_whole(matter: Matter, event: Event, texts: Texts) -> tuple[list[Block], list[Row]]:
    return [Block((plain(texts.say("intro-wanted-whole-next")),))], decision_rows(matter, texts)


def decision_rows(matter: Matter, texts: Texts) -> list[Row]:
    """Gives the asker the buttons to decide whether a need is shown in full; whoever declined may still agree.

    Acceptance alone shows nothing, so from then on its owner may also show it unasked.
    """
    referral, id = matter.referral, matter.referral.id
    asked = referral.last(Deed.WANTED_WHOLE) or referral.last(Deed.ACCEPTED)
    if asked is None or not is_masked(matter) or Deed.SHOWN_WHOLE not in referral.possible(Side.ASKER):
        return []
    agree = (Button(texts.say("button-intro-show-whole"), ShowWhole(id, agreed=True)),)
    keep = (Button(texts.say("button-intro-keep-masked"), ShowWhole(id, agreed=False)),)
    return [agree, keep] if referral.awaits_decision else [agree]


def is_masked(matter: Matter) -> bool:
    """Says whether whoever answers sees the anonymous brief only."""
    return matter.demand.confidential and not matter.referral.shown_whole


def _shown_whole(matter: Matter, event: Event, texts: Texts) -> tuple[list[Block], list[Row]]:
    return seen_brief(matter, texts), answers(matter, texts)


_EXTRAS: Mapping[tuple[Deed, Side], Callable[[Matter, Event, Texts], tuple[list[Block], list[Row]]]] = {
    (Deed.ACCEPTED, Side.ASKER): _accepted,
    (Deed.ACCEPTED, Side.WINDOW): _reach,
    (Deed.ACCEPTED, Side.OFFICE): _reach,
    (Deed.DECLINED, Side.ASKER): _declined,
    (Deed.WANTED_WHOLE, Side.ASKER): _wanted_whole,
    (Deed.SHOWN_WHOLE, Side.WINDOW): _shown_whole,
    (Deed.SHOWN_WHOLE, Side.OFFICE): _shown_whole,
}
"""What else one side is told of some deeds."""
