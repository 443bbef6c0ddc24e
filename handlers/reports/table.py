"""The report as one tidy table: a row is one figure, with its section, its measure and its time."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.csv_files import csv_bytes
from handlers.reports.naming import party_named, states, topic_named
from handlers.texts import Texts
from knowledge.outcomes.figures import LEAST
from knowledge.reporting import Days, Report
from knowledge.vocabulary import Kind, Stage


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report.

    Attributes:
        period: a day, or an interval of two with a slash between them (ISO 8601).
    """

    section: str
    measure: str
    period: str
    value: float


def report_csv(report: Report, texts: Texts) -> bytes:
    """Writes a report as CSV."""
    heads = [texts.say(f"figures-column-{name}") for name in ("section", "measure", "period", "value")]
    rows = [(one.section, one.measure, one.period, one.value) for one in figures_of(report, texts)]
    return csv_bytes(heads, rows)


def figures_of(report: Report, texts: Texts) -> list[Figure]:
    """Gives every figure of a report; what small groups would tell is not among them."""
    sections = {
        "questions": _questions(report, texts),
        "answers": _answers(report, texts),
        "topics": _topics(report, texts),
        "introductions": _introductions(report, texts),
        "records": _records(report, texts),
        "changes": _changes(report, texts),
        "models": _models(report, texts),
    }
    return [Figure(texts.say(f"figures-section-{section}"), *row) for section, rows in sections.items() for row in rows]


_Row = tuple[str, str, float]


def _questions(report: Report, texts: Texts) -> Iterator[_Row]:
    asked, whole = report.questions, _interval(report.days)
    names = texts.say("figures-measure-asked"), texts.say("figures-measure-people")
    yield names[0], whole, asked.asked
    yield names[1], whole, asked.people
    by_piece = texts.say("figures-measure-cut", cut=report.cut.value)
    for piece in asked.pieces:
        for name, count in zip(names, (piece.asked, piece.people), strict=True):
            yield texts.say("figures-measure-in", measure=name, name=by_piece), _interval(piece.days), count
    for language, count in asked.by_language.items():
        yield _of(texts, "figures-measure-language", texts.say(f"language-{language.value}")), whole, count
    for party, count in asked.by_party.items():
        yield _of(texts, "figures-measure-party", party_named(party, texts)), whole, count


def _answers(report: Report, texts: Texts) -> Iterator[_Row]:
    asked, whole = report.questions, _interval(report.days)
    counts = {
        "figures-answered": asked.answered, "figures-abstained": asked.abstained,
        "figures-asked-back": asked.asked_back, "figures-handed-over": asked.handed_over,
        "figures-measure-answered-by-a-person": asked.answered_by_a_person,
        "figures-by-staff": asked.answered_by_staff,
        "figures-helpful": asked.helpful, "figures-unhelpful": asked.unhelpful,
    }  # fmt: skip
    for key, count in counts.items():
        yield texts.say(key), whole, count


def _topics(report: Report, texts: Texts) -> Iterator[_Row]:
    whole = _interval(report.days)
    for number, one in enumerate(report.topics.told, 1):
        yield _of(texts, "figures-measure-topic", topic_named(number, one, texts)), whole, one.people
    yield texts.say("figures-measure-topics-small", least=LEAST), whole, report.topics.small


def _introductions(report: Report, texts: Texts) -> Iterator[_Row]:
    told, whole = report.introductions.total, _interval(report.days)
    counts = {"requested": told.asked, "sent": told.sent, "accepted": told.accepted, "completed": told.completed}
    for name, count in counts.items():
        yield texts.say(f"figures-measure-{name}"), whole, count
    if told.days_to_answer is not None:
        yield texts.say("figures-measure-days"), whole, told.days_to_answer
    for name, count in states(report, texts).items():
        yield _of(texts, "figures-measure-state", name), whole, count


def _records(report: Report, texts: Texts) -> Iterator[_Row]:
    for kind in Kind:
        for stage in Stage:
            count = report.records.get(kind, {}).get(stage, 0)
            if count:
                named = _of(texts, f"kind-{kind.value}", texts.say(f"figures-stage-{stage.value}"))
                yield named, report.days.last.isoformat(), count


def _changes(report: Report, texts: Texts) -> Iterator[_Row]:
    made, whole = report.changes, _interval(report.days)
    for name, by_kind in (("published", made.published), ("corrected", made.corrected), ("retired", made.retired)):
        for kind in Kind:
            if kind in by_kind:
                yield _of(texts, f"figures-{name}", texts.say(f"kind-{kind.value}")), whole, by_kind[kind]


def _models(report: Report, texts: Texts) -> Iterator[_Row]:
    for day in report.models:
        counts = {"calls": day.calls, "tokens": day.tokens, "sentences": day.sentences, "dropped": day.dropped}
        for name, count in counts.items():
            yield texts.say(f"figures-measure-{name}"), day.day.isoformat(), count


def _of(texts: Texts, key: str, name: str) -> str:
    return texts.say("figures-measure-in", measure=texts.say(key), name=name)


def _interval(days: Days) -> str:
    return f"{days.first.isoformat()}/{days.last.isoformat()}"
