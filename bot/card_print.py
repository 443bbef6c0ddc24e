"""The docking card on a terminal."""

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.line_breaks import broken
from handlers.wording import Wording, marked, sections
from knowledge.vocabulary import Availability
from retrieval.answer import Answer, Match
from retrieval.assistant import FoundRecord

_COLOURS = {Availability.OPEN: "green", Availability.UPCOMING: "cyan", Availability.CLOSED: "red"}
_NARROW = 100
"""Columns beyond which lines are harder to read."""
_FRAME, _INDENT = 4, 5
"""Columns of the frame around the lead, and left of what is told about a match."""


def print_answer(console: Console, answer: Answer, wording: Wording) -> None:
    """Prints an answer: its lead in a frame, then the sections, then what is lacking."""
    width = min(console.width, _NARROW)
    border = "yellow" if answer.abstained else "cyan"
    console.print(Panel(broken(Text(wording.lead(answer)), width - _FRAME), border_style=border, width=width))
    for name, matches in sections(answer):
        console.print(Text(wording.heading(name), style="bold"), width=width)
        for match in matches:
            for line in _lines(match, wording, width):
                console.print(line, width=width)
    for text in wording.closing(answer):
        console.print(broken(Text(text, style="dim"), width), width=width)


def print_hits(console: Console, found: list[FoundRecord], wording: Wording) -> None:
    """Prints search results, one record a line with its key, kind, score and status."""
    for place, one in enumerate(found, 1):
        card = one.card
        status = wording.status(card)
        head = Text.assemble((f"{place:>3}.", "bold"), f" {wording.title(card)}")
        tail = f"{one.hit.score:.2f}  {wording.kind(card.kind)}  {card.key}"
        console.print(head)
        console.print(
            Padding(_coloured(tail + (f"  {status}" if status else ""), card.availability), (0, 0, 0, _INDENT))
        )


def _lines(match: Match, wording: Wording, width: int) -> list[RenderableType]:
    first, *rest = wording.details(match)
    facts = marked(wording.facts(match.card) or "", match.n)
    lines: list[RenderableType] = [
        broken(Text(f" [{match.n}] {wording.title(match.card)}", style="cyan"), width),
        _detail(first, None, width),
    ]
    return lines + [_detail(line, match.card.availability if line == facts else None, width) for line in rest]


def _detail(line: str, availability: Availability | None, width: int) -> Padding:
    return Padding(broken(_coloured(line, availability), width - _INDENT), (0, 0, 0, _INDENT))


def _coloured(line: str, availability: Availability | None) -> Text:
    return Text(line, style=_COLOURS.get(availability, "dim") if availability else "")
