"""Filling a paper with what is known: pure, and only with what whoever gets it may see."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handlers.amounts import amount
from handlers.html import legible
from handlers.introductions.papers.content import Content, Paper, Point, Source, Task, content
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.introduction_kinds import CONFIDENTIALITY, REACH, IntroductionKind
from knowledge.vocabulary import CONTACT_KINDS, Kind

_UNSHOWN = frozenset({REACH, CONFIDENTIALITY})
"""Parts of a need that stand on no paper: papers are passed on, and these concern the two sides alone."""
CALL, DEADLINE = "call", "deadline"
"""Parts of a need that tell of a call, for which the desk may have no record."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an introduction is known to be about.

    Attributes:
        parts: the parts of the need as whoever gets the paper may see them: masked ones where it is ``anonymous``.
        anonymous: whether the need is a confidential one that has not been shown whole.
        card: of whom or what the asker was introduced to; None where it is published no more.
        call: of the program that the need names as what to apply for; None where it names none on record.
        day: of filling in, by the desk's calendar.
    """

    number: int
    kind: IntroductionKind
    parts: Mapping[str, str]
    anonymous: bool
    card: Card | None
    day: dt.date
    call: Card | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading; the first row is the head where ``headed``."""

    heading: str
    rows: tuple[tuple[str, ...], ...]
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled paper.

    Attributes:
        file: its name, without an ending.
        note: what stands at the foot of every page.
        lead: paragraphs under the title.
        sources: headings of countries, each with the laws and toolkits behind the points.
    """

    title: str
    file: str
    note: str
    lead: tuple[str, ...]
    tables: tuple[Table, ...]
    sources_heading: str
    sources: tuple[tuple[str, tuple[Source, ...]], ...]
    signing: Table


def filled(paper: Paper, known: Known, texts: Texts) -> Sheet:
    """Fills a paper in the language of its reader."""
    says = content(paper, known.kind, texts.language)
    words = says.words
    parts = {name: legible(value).strip() for name, value in known.parts.items() if name not in _UNSHOWN}
    lead = [words["not_advice"], words["filled"].format(day=texts.day(known.day))]
    if known.anonymous:
        lead.append(words["anonymous"])
    if paper is Paper.APPLICATION:
        middle = [_call(known, parts, says, texts), *_tasks(known, says, texts)]
    else:
        middle = [_to_settle(heading, points, parts, says) for heading, points in says.sections]
    return Sheet(
        title=says.title,
        file=f"{says.file}-{known.number}",
        note=words["foot"],
        lead=tuple(lead),
        tables=(_known(known, parts, says), *middle),
        sources_heading=words["sources"],
        sources=tuple(_sources(known, says)),
        signing=_signing(words),
    )


def _known(known: Known, parts: Mapping[str, str], says: Content) -> Table:
    words, card = says.words, known.card
    # Whoever issues a call takes no part in applying for it.
    partner = None if card is None or card.kind is Kind.PROGRAM else card
    title = partner.title if partner is not None and partner.kind in CONTACT_KINDS else None
    side = "" if partner is None else "\n".join(dict.fromkeys(filter(None, (partner.org, title))))
    thing = partner if partner is not None and title is None else None  # an instrument or a result is no party
    rows = [
        (words["number"], str(known.number)),
        (words["kind"], says.kinds[known.kind.value]),
        (words["asker"], ""),
        (words["window"], side),
        *([(words["thing"], thing.title)] if thing is not None else []),
        (words["reached"], "" if card is None or card.via is None else card.via.title),
        *((label, parts[name]) for name, label in says.parts.items() if parts.get(name)),
    ]
    return Table(words["known"], tuple(rows), headed=False)


def _to_settle(heading: str, points: tuple[Point | Task, ...], parts: Mapping[str, str], says: Content) -> Table:
    words = says.words
    rows = [(words["point"], words["settled"])]
    for point in points:
        said = parts.get(point.said_by or "") if isinstance(point, Point) else None
        rows.append((f"☐ {point.text}", words["from_need"].format(value=said) if said else ""))
    return Table(heading, tuple(rows))


def _call(known: Known, parts: Mapping[str, str], says: Content, texts: Texts) -> Table:
    """Tells of the call by the desk's record of it; where there is none, by what the enterprise says."""
    words, card = says.words, _program(known)
    if card is None:
        told = (
            (words["name"], parts.get(CALL, "")),
            (words["closes"], parts.get(DEADLINE, "")),
            (words["issuer"], ""),
            (words["url"], ""),
        )
        return Table(f"{words['call_heading']} · {words['call_as_said']}", told, headed=False)

    def day(value: dt.date | None) -> str:
        return words["not_stated"] if value is None else texts.day(value)

    closes = words["rolling"] if card.rolling and card.closes is None else day(card.closes)
    rows = (
        (words["name"], card.title),
        (words["issuer"], card.org or words["not_stated"]),
        (words["opens"], day(card.opens)),
        (words["closes"], closes),
        (words["support"], amount(card, texts) or words["not_stated"]),
        (words["url"], card.url or words["not_stated"]),
        (words["as_of"], day(card.as_of)),
        (words["source"], card.source or words["not_stated"]),
    )
    return Table(f"{words['call_heading']} · {words['call_checked']}", rows, headed=False)


def _program(known: Known) -> Card | None:
    return known.card if known.card is not None and known.card.kind is Kind.PROGRAM else known.call


def _tasks(known: Known, says: Content, texts: Texts) -> Iterator[Table]:
    words, card = says.words, _program(known)
    closes = None if card is None else card.closes
    for heading, tasks in says.sections:
        rows = [(words["task"], words["who"], words["when"])]
        for task in tasks:
            if isinstance(task, Task):
                who = f"{words[f'side_{task.side}']}\n{words['named']}"
                rows.append((f"☐ {task.text}", who, _by_when(task, closes, known.day, words, texts)))
        yield Table(heading, tuple(rows))


def _by_when(task: Task, closes: dt.date | None, today: dt.date, words: Mapping[str, str], texts: Texts) -> str:
    """Suggests a day, counted back from the closing day where that is on record and still to come."""
    if task.days is None:
        return ""
    before = words["days_before"].format(days=task.days)
    if closes is None or closes < today:
        return before
    day = closes - dt.timedelta(days=task.days)
    return f"{before}\n{words['soon'] if day < today else words['suggested'].format(day=texts.day(day))}"


def _sources(known: Known, says: Content) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """Groups the sources by country, that of the university's side first."""
    home = None if known.card is None else known.card.country
    for law in sorted(says.laws, key=lambda law: law != home):
        mine = tuple(source for source in says.sources if source.law == law)
        if mine:
            yield says.laws[law], mine


def _signing(words: Mapping[str, str]) -> Table:
    sides = (words["side_asker"], words["side_window"])
    return Table(words["signed"], (sides, (words["name_and_day"], words["name_and_day"])))
