"""A student's part on one page, for each side. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.buttons import AgreeToPart, AskFitting, DecidePart, ShowIntroduction, ShowPart, StudentLink
from handlers.html import Block, Line, bold, plain
from handlers.introductions.matter import Matter
from handlers.introductions.telling import contact_block, seen_brief
from handlers.needs.brief import brief_blocks
from handlers.page import Button, Page, Row, laid_out
from handlers.participation.parts import Part
from handlers.profile.shown import shown_lines
from handlers.texts import Texts
from knowledge.participation import Deed, Participation, Result, Side
from knowledge.students import Profile

_MAY: Mapping[Side, Sequence[Deed]] = {
    Side.STUDENT: (Deed.DECLINED, Deed.LEFT),
    Side.LAB: (Deed.CHOSEN, Deed.PASSED_OVER, Deed.RELEASED),
    Side.OWNER: (Deed.LET_IN, Deed.REFUSED, Deed.RELEASED),
    Side.DESK: (),
}
"""What each side is offered, in this order."""
AT_ONCE = frozenset({Deed.CHOSEN, Deed.PASSED_OVER, Deed.REFUSED, Deed.DECLINED})
"""Deeds that are done by one tap; the others ask once more."""
_SEEN_BY_LAB = frozenset({Deed.AGREED, Deed.CHOSEN, Deed.LET_IN})
_SEEN_BY_OWNER = frozenset({Deed.CHOSEN, Deed.LET_IN})


def part_pages(found: Part, side: Side, texts: Texts, said: str | None = None) -> list[Page]:
    """Lays out where a student's part stands, for one side.

    Args:
        said: what came of what the reader did just now.
    """
    blocks = [Block((plain(said),))] if said else []
    blocks.append(_heading(found, side, texts))
    blocks += _need(found, texts) if side is Side.STUDENT else _student(found, side, texts)
    return laid_out(blocks, _rows(found, side, texts))


def consent_pages(found: Part, profile: Profile, texts: Texts) -> list[Page]:
    """Shows a student exactly what others would then see of them, and asks once more."""
    lines = [bold(texts.say("part-consent")), *map(plain, shown_lines(profile, texts))]
    blocks = [Block(tuple(lines)), Block((plain(texts.say("part-consent-next", lab=_lab(found.matter, texts))),))]
    agree = Button(texts.say("button-part-agree-sure"), AgreeToPart(found.own.id, confirmed=True))
    back = Button(texts.say("button-part-back"), ShowPart(found.own.id))
    return laid_out(blocks, [(back,), (agree,)])


def students_pages(about: Matter, found: Sequence[Participation], texts: Texts, *, closed: bool) -> list[Page]:
    """Lists the students of an introduction for whoever works on it.

    Args:
        closed: whether nobody else can be brought in any more.
    """
    lines: list[Line] = [bold(texts.say("part-students", need=_lab(about, texts)))]
    answered = [one for one in found if one.happened(Deed.AGREED)]
    waiting = sum(one.stands is Deed.ASKED for one in found)
    lines += [plain(_student_line(one, n, texts)) for n, one in enumerate(answered, 1)]
    if waiting:
        lines.append(plain(texts.say("part-students-waiting", count=waiting)))
    if not found:
        lines.append(plain(texts.say("part-students-none")))
    rows: list[Row] = [
        (Button(texts.say("button-part-show", n=n), ShowPart(one.id)),) for n, one in enumerate(answered, 1) if one.open
    ]
    if not closed:
        lines.append(plain(texts.say("part-students-how")))
        rows.append((Button(texts.say("button-part-link"), StudentLink(about.referral.id)),))
        rows.append((Button(texts.say("button-part-fitting"), AskFitting(about.referral.id, confirmed=False)),))
    rows.append((Button(texts.say("button-part-back"), ShowIntroduction(about.referral.id)),))
    return laid_out([Block(tuple(lines))], rows)


def _heading(found: Part, side: Side, texts: Texts) -> Block:
    title = texts.say(f"part-page-{side.value}", lab=_lab(found.matter, texts))
    return Block((bold(title), plain(texts.say(f"part-next-{found.own.stands.value}", side=side.value))))


def _need(found: Part, texts: Texts) -> list[Block]:
    """Gives a student the anonymous brief first, and once they are let in, what the lab sees, and how it is reached."""
    if not found.own.open:
        return []
    if found.own.stands is Deed.LET_IN:
        return [*seen_brief(found.matter, texts), *contact_block(found.matter, texts)]
    return brief_blocks(replace(found.matter.demand, confidential=True), texts, whole=False)


def _student(found: Part, side: Side, texts: Texts) -> list[Block]:
    """Gives the others what the student shows, as soon as it concerns them."""
    seen = _SEEN_BY_LAB if side is Side.LAB else _SEEN_BY_OWNER
    if found.own.shown is None or found.own.stands not in seen:
        return []
    return [Block((bold(texts.say("part-student")), *map(plain, shown_lines(found.own.shown, texts))))]


def _rows(found: Part, side: Side, texts: Texts) -> list[Row]:
    own = found.own
    rows: list[Row] = []
    if side is Side.STUDENT and own.verdict(Deed.AGREED, side) is Result.DONE:
        rows.append((Button(texts.say("button-part-agree"), AgreeToPart(own.id, confirmed=False)),))
    for deed in _MAY[side]:
        if own.verdict(deed, side) is Result.DONE:
            choice = DecidePart(own.id, deed, confirmed=deed in AT_ONCE)
            rows.append((Button(texts.say(f"button-part-{deed.value}"), choice),))
    if side is not Side.STUDENT:
        rows.append((Button(texts.say("button-intro-show"), ShowIntroduction(own.referral_id)),))
    return rows


def _student_line(one: Participation, n: int, texts: Texts) -> str:
    name = one.shown.name if one.shown is not None and one.shown.name else texts.say("part-somebody")
    return texts.say("part-student-line", n=n, name=name, state=texts.say(f"part-state-{one.stands.value}"))


def _lab(about: Matter, texts: Texts) -> str:
    return about.subject.named(texts)
