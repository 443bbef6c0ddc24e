"""The picture of a report: the figures to be read first, and a panel for each of its sections."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.pictures.canvas import Canvas, Colour
from handlers.pictures.fonts import Typeface
from handlers.pictures.panels import TILES, Bar, Bars, Columns, Panel, Tile, draw_tiles
from handlers.reports.naming import MOST_TOPICS, days_named, kind_named, piece_named, share, states, topic_named
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.outcomes.figures import LEAST
from knowledge.reporting import Report, is_whole
from knowledge.vocabulary import Kind, Language, Stage

WIDTH = 1080
"""Pixels: what a telephone shows without shrinking, and what is left as it is on the way there."""
_MARGIN, _GAP = 56, 48
_TITLE, _SUBTITLE = 44, 26
_HEAD = 140
_MOST_DAYS = 62
"""Days that stand beside each other."""
_WHOLE = WIDTH - 2 * _MARGIN
_COLUMN = (_WHOLE - _GAP) // 2


def drawn(report: Report, texts: Texts, face: Typeface, mark: str = "") -> Canvas:
    """Draws a report; in English where there is no font for Chinese. A mark stands beside its days."""
    texts = texts if face.chinese else texts_of(Language.EN)
    weeks, topics = _weeks(report, texts), _topics(report, texts, face)
    stacks = (
        [_answers(report, texts), _records(report, texts)],
        [_introductions(report, texts), _changes(report, texts)],
    )
    # Most desks use no model: then nothing is said of them here.
    below: list[Panel] = [topics, _models(report, texts)] if report.models else [topics]
    tall = max(_height(stack) for stack in stacks)
    rows = [weeks.height, tall, _height(below)]
    canvas = Canvas(WIDTH, _HEAD + _GAP + TILES + sum(rows) + _GAP * len(rows) + _MARGIN, face)
    canvas.text(_MARGIN, _MARGIN + _TITLE, texts.say("figures-title", period=report.period.value), _TITLE, bold=True)
    under = _MARGIN + _TITLE + 44
    canvas.text(_MARGIN, under, days_named(report.days, texts), _SUBTITLE, colour=Colour.QUIET)
    canvas.text(_MARGIN + _WHOLE, under, mark, _SUBTITLE, bold=True, colour=Colour.OTHER, align="right")
    draw_tiles(canvas, _tiles(report, texts), _MARGIN, _HEAD + _GAP, _WHOLE)
    y = _HEAD + _GAP + TILES + _GAP
    weeks.draw(canvas, _MARGIN, y, _WHOLE)
    y += weeks.height + _GAP
    for number, stack in enumerate(stacks):
        _draw_stack(canvas, stack, _MARGIN + number * (_COLUMN + _GAP), y, _COLUMN)
    _draw_stack(canvas, below, _MARGIN, y + tall + _GAP, _WHOLE)
    return canvas


def _height(stack: Sequence[Panel]) -> int:
    return sum(panel.height for panel in stack) + _GAP * (len(stack) - 1)


def _draw_stack(canvas: Canvas, stack: Sequence[Panel], x: float, y: float, width: float) -> None:
    for panel in stack:
        panel.draw(canvas, x, y, width)
        y += panel.height + _GAP


def _tiles(report: Report, texts: Texts) -> list[Tile]:
    asked = report.questions
    nothing = texts.say("figures-tile-nothing")
    answered = share(asked.answered, asked.asked) if asked.asked else nothing
    helpful = share(asked.helpful, asked.rated) if asked.rated else nothing
    return [
        Tile(texts.number(asked.asked), texts.say("figures-tile-asked")),
        Tile(texts.number(asked.people), texts.say("figures-tile-people")),
        Tile(answered, texts.say("figures-tile-answered")),
        Tile(helpful, texts.say("figures-tile-helpful", rated=asked.rated)),
    ]


def _weeks(report: Report, texts: Texts) -> Columns:
    pieces = [(piece.days, piece.asked) for piece in report.questions.pieces]
    shorter = [number for number, (days, _) in enumerate(pieces) if not is_whole(days, report.cut)]
    bars = [
        Bar(piece_named(days, report.cut, texts), asked, texts.number(asked), quiet=number in shorter)
        for number, (days, asked) in enumerate(pieces)
    ]
    title = texts.say("figures-chart-pieces", cut=report.cut.value)
    note = texts.say("figures-chart-shorter", cut=report.cut.value) if shorter and len(pieces) > 1 else ""
    return Columns(title, bars, texts.say("figures-none-questions"), note)


def _answers(report: Report, texts: Texts) -> Bars:
    asked = report.questions
    counts = {
        "answered": asked.answered, "abstained": asked.abstained, "asked-back": asked.asked_back,
        "handed-over": asked.handed_over, "by-staff": asked.answered_by_staff,
    }  # fmt: skip
    bars = [
        Bar(
            texts.say(f"figures-{name}"),
            count,
            f"{texts.number(count)} ({share(count, asked.asked)})" if count else "0",
            quiet=name != "answered",
        )
        for name, count in counts.items()
        if asked.asked
    ]
    note = texts.say("figures-chart-answers-note") if bars else ""
    title, empty = texts.say("figures-chart-answers"), texts.say("figures-none-answers")
    return Bars(title, bars, empty, note, whole=asked.asked or None)


def _topics(report: Report, texts: Texts, face: Typeface) -> Bars:
    """Shows the largest topics; one whose name this font cannot write goes by its number, as the words have it too."""
    bars = [
        Bar(
            topic_named(number, one if face.can_write(one.name or "") else replace(one, name=None), texts),
            one.people,
            texts.say("figures-people", count=one.people),
        )
        for number, one in enumerate(report.topics.told[:MOST_TOPICS], 1)
    ]
    small = report.topics.small
    note = texts.say("figures-chart-topics-small", count=small, least=LEAST) if small else ""
    return Bars(texts.say("figures-chart-topics"), bars, texts.say("figures-none-topics"), note)


def _introductions(report: Report, texts: Texts) -> Bars:
    told = report.introductions.total
    bars = [Bar(name, count, texts.number(count)) for name, count in states(report, texts).items()]
    if told.days_to_answer is not None:
        note = texts.say("figures-chart-contact", days=f"{told.days_to_answer:g}")
    else:
        note = texts.say("figures-chart-contact-few", least=LEAST) if told.sent else ""
    return Bars(
        texts.say("figures-chart-introductions"), bars, texts.say("figures-none-introductions"), note,
        whole=told.asked or None,
    )  # fmt: skip


def _records(report: Report, texts: Texts) -> Bars:
    shown = {kind: stages[Stage.PUBLISHED] for kind, stages in report.records.items() if stages.get(Stage.PUBLISHED)}
    bars = [Bar(kind_named(kind, texts), shown[kind], texts.number(shown[kind])) for kind in Kind if kind in shown]
    return Bars(texts.say("figures-chart-records"), bars, texts.say("figures-none-records"), tight=True)


def _changes(report: Report, texts: Texts) -> Bars:
    made = report.changes
    counts = {"published": made.published, "corrected": made.corrected, "retired": made.retired}
    sums = {name: sum(by_kind.values()) for name, by_kind in counts.items()}
    bars = [
        Bar(texts.say(f"figures-{name}"), count, texts.number(count), quiet=name == "retired")
        for name, count in sums.items()
        if any(sums.values())
    ]
    return Bars(texts.say("figures-chart-changes"), bars, texts.say("figures-none-changes"))


def _models(report: Report, texts: Texts) -> Columns:
    """Shows each day where there is room for all, those without a call too; else each piece of the period."""
    calls = {day.day: day.calls for day in report.models}
    days = report.days.each()
    title, empty = "figures-chart-models", texts.say("figures-none-models")
    if len(days) <= _MOST_DAYS:
        counted = [(f"{day.month}/{day.day}", calls.get(day, 0), False) for day in days]
        cut_by = "day"
    else:
        counted = [
            (
                piece_named(piece.days, report.cut, texts),
                sum(calls.get(day, 0) for day in piece.days.each()),
                not is_whole(piece.days, report.cut),
            )
            for piece in report.questions.pieces
        ]
        cut_by = report.cut.value
    bars = [Bar(name, count, texts.number(count), shorter) for name, count, shorter in counted]
    return Columns(texts.say(title, cut=cut_by), bars, empty)
