"""The messages of a walk: a node with all that hangs together with it, and one of its levels in full."""

from collections.abc import Sequence

from handlers.buttons import Details, WalkFind, WalkPicture, WalkRung, WalkTo
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.linkage import name
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from handlers.walking.finding import Found
from handlers.walking.steps import arrow, broken_lines, here_said, rung_name, stop_lines, titled, vacancy_reason
from knowledge.card import Card
from knowledge.walks import Level, Node
from retrieval.linkage.chain import LEVELS, Chain, Vacancy
from retrieval.understanding.wondering_forms import Rung

ON_A_PAGE = 6
"""Nodes or openings of one list."""
_NAMED = 3
"""Nodes of a level that are named where all levels are shown."""
_LABEL, _TITLE = 40, 80
"""UTF-16 code units of a button's name, and of an opening's title."""
_OWN_JUDGEMENT = "*"


def overview(visit: Visit, found: Found) -> list[Page]:
    """Shows a node: what stands on each level in short, and what is missing."""
    chain, texts = found.chain, visit.texts
    blocks = [Block((bold(titled(chain.start, texts)), *_code(chain.start, texts)))]
    levels = [_level_line(chain, level, texts) for level in LEVELS if level in chain.stops]
    blocks.append(Block((*levels, _openings_line(chain, texts))))
    broken = broken_lines(chain, texts)
    if broken:
        blocks.append(Block((bold(texts.say("walk-broken")), *broken)))
    notes = [plain(here_said(visit.services.here, texts))]
    if any(stop.editorial for stops in chain.stops.values() for stop in stops):
        notes.insert(0, plain(texts.say("walk-judged", mark=_OWN_JUDGEMENT)))
    blocks.append(Block(tuple(notes)))
    return laid_out(blocks, keyboard(chain, texts))


def rung_pages(visit: Visit, found: Found, rung: Rung, page: int) -> list[Page]:
    """Shows one level in full: each node with the steps to it and what they rest on, and a button that walks there."""
    chain, texts = found.chain, visit.texts
    count = _count(chain, rung)
    first = page * ON_A_PAGE
    heading = texts.say("walk-list", name=titled(chain.start, texts), rung=rung_name(rung, texts), count=count)
    blocks = [Block((bold(heading), *_through(chain, texts)))]
    rows: list[Row] = []
    if rung is Rung.OPENING:
        told = {one.record_id: one for one in chain.vacancies}
        for n, card in enumerate(found.cards, first + 1):
            blocks.append(Block(_opening_lines(n, card, told[card.record_id], texts)))
            title = on_one_line(card.title, _LABEL)
            rows.append(
                (Button(texts.say("walk-button-number", n=n, name=title), Details(card.record_id, texts.language)),)
            )
        if chain.elsewhere:
            blocks.append(Block((plain(texts.say("walk-elsewhere", count=chain.elsewhere)),)))
    else:
        for n, stop in enumerate(chain.stops.get(Level(rung.value), ())[first : first + ON_A_PAGE], first + 1):
            blocks.append(Block(stop_lines(n, stop, texts)))
            label = texts.say("walk-button-stop", n=n, way=arrow(chain.start, rung), name=_short(stop.node, texts))
            rows.append((Button(label, WalkTo(stop.node.number, texts.language)),))
    broken = broken_lines(chain, texts)
    if broken:
        blocks.append(Block((bold(texts.say("walk-broken")), *broken)))
    blocks.append(Block((plain(here_said(visit.services.here, texts)),)))
    turning = _turning(chain, rung, page, count, texts)
    return laid_out(blocks, [*rows, turning, *keyboard(chain, texts, but=rung)])


def keyboard(chain: Chain, texts: Texts, but: Rung | None = None) -> list[Row]:
    """Gives the buttons to a chain's levels, to the group of a major, to the picture and to the desk's openings."""
    start, reader = chain.start, texts.language
    levels = [
        Button(
            texts.say(
                "walk-button-rung", way=arrow(start, rung), rung=rung_name(rung, texts), count=_count(chain, rung)
            ),
            WalkRung(start.number, rung, 0, reader),
        )
        for rung in Rung
        if rung is not but and _count(chain, rung)
    ]
    rows: list[Row] = [tuple(levels[at : at + 2]) for at in range(0, len(levels), 2)]
    if but is not None:
        rows.append(
            (Button(texts.say("walk-button-to", way="•", name=_short(start, texts)), WalkTo(start.number, reader)),)
        )
    elif chain.group is not None:
        rows.append(
            (
                Button(
                    texts.say("walk-button-group", name=_short(chain.group, texts)), WalkTo(chain.group.number, reader)
                ),
            )
        )
    ways = [Button(texts.say("walk-button-picture"), WalkPicture(start.number, reader))]
    if start.level not in (Level.ENTERPRISE, Level.INDUSTRY):
        ways.append(Button(texts.say("walk-button-find"), WalkFind(start.number, reader)))
    return [*rows, tuple(ways)]


def choices(nodes: Sequence[Node], goal: Rung | None, text: str, texts: Texts) -> list[Page]:
    """Asks which of some nodes is meant."""
    rows = [(Button(titled(node, texts, _LABEL), _to(node, goal, texts)),) for node in nodes[:ON_A_PAGE]]
    return [Page.text(text, tuple(rows))]


def _to(node: Node, goal: Rung | None, texts: Texts) -> WalkTo | WalkRung:
    if goal is None or goal.value == node.level.value:
        return WalkTo(node.number, texts.language)
    return WalkRung(node.number, goal, 0, texts.language)


def _code(node: Node, texts: Texts) -> tuple[Line, ...]:
    said = [texts.say("walk-code", code=node.code)] if node.code else []
    if node.demonstration:
        said.append(texts.say("walk-source", source="demonstration"))
    return tuple(italic(one) for one in said)


def _through(chain: Chain, texts: Texts) -> tuple[Line, ...]:
    if chain.through is None:
        return ()
    return (italic(texts.say("walk-through", name=name(chain.start, texts), group=name(chain.through, texts))),)


def _level_line(chain: Chain, level: Level, texts: Texts) -> Line:
    stops = chain.stops[level]
    rung = Rung(level.value)
    if not stops:
        return plain(texts.say("walk-level-none", way=arrow(chain.start, rung), rung=rung_name(rung, texts)))
    named = [name(stop.node, texts) + (_OWN_JUDGEMENT if stop.editorial else "") for stop in stops[:_NAMED]]
    said = texts.say("list-separator").join(named)
    more = len(stops) - len(named)
    return plain(
        texts.say(
            "walk-level",
            way=arrow(chain.start, rung),
            rung=rung_name(rung, texts),
            count=len(stops),
            names=said,
            more=more,
        )
    )


def _openings_line(chain: Chain, texts: Texts) -> Line:
    here = sum(one.here is True for one in chain.vacancies)
    unsaid = len(chain.vacancies) - here
    return plain(texts.say("walk-openings", here=here, unsaid=unsaid, elsewhere=chain.elsewhere))


def _opening_lines(n: int, card: Card, vacancy: Vacancy, texts: Texts) -> tuple[Line, ...]:
    where = card.location or card.region or ""
    title = texts.say(
        "walk-opening", n=n, title=on_one_line(card.title, _TITLE), org=on_one_line(card.org or "", _TITLE) or "none"
    )
    lines = [plain(title), italic(vacancy_reason(vacancy, texts))]
    if vacancy.here is None:
        lines.append(italic(texts.say("walk-opening-unsaid", where=on_one_line(where, _LABEL) or "none")))
    if not vacancy.proven:
        lines.append(italic(texts.say("walk-opening-unproven")))
    return tuple(lines)


def _count(chain: Chain, rung: Rung) -> int:
    return len(chain.vacancies) if rung is Rung.OPENING else len(chain.stops.get(Level(rung.value), ()))


def _turning(chain: Chain, rung: Rung, page: int, count: int, texts: Texts) -> Row:
    buttons = []
    if page:
        buttons.append(
            Button(texts.say("walk-button-before"), WalkRung(chain.start.number, rung, page - 1, texts.language))
        )
    if (page + 1) * ON_A_PAGE < count:
        buttons.append(
            Button(texts.say("walk-button-further"), WalkRung(chain.start.number, rung, page + 1, texts.language))
        )
    return tuple(buttons)


def _short(node: Node, texts: Texts) -> str:
    return on_one_line(name(node, texts), _LABEL)
