"""The report in words: every figure of the picture, to be read by anybody and copied."""

from collections.abc import Mapping, Sequence

from handlers.html import Block, bold, plain
from handlers.reports.naming import (
    MOST_TOPICS,
    kind_named,
    party_named,
    piece_named,
    share,
    states,
    titled,
    topic_named,
)
from handlers.texts import Texts
from knowledge.outcomes.figures import LEAST
from knowledge.reporting import Report
from knowledge.vocabulary import Kind, Stage

_BETWEEN = " · "
_LATEST_DAYS = 7
_STAGES: Sequence[Stage] = (Stage.PUBLISHED, Stage.REVIEW, Stage.DRAFT, Stage.RETIRED)


def report_blocks(report: Report, texts: Texts) -> list[Block]:
    """Writes a report, a block each for what was asked, what came of it, introductions, records and models."""
    sections = {
        "questions": _questions(report, texts),
        "answers": _answers(report, texts),
        "helpful": _helpful(report, texts),
        "topics": _topics(report, texts),
        "introductions": _introductions(report, texts),
        "applications": _applications(report, texts),
        "records": _records(report, texts),
        "changes": _changes(report, texts),
        "models": _models(report, texts),
    }
    blocks = [
        Block((bold(texts.say(f"figures-section-{name}")), *map(plain, lines))) for name, lines in sections.items()
    ]
    return [Block((bold(titled("figures-heading", report, texts)),)), *blocks]


def _questions(report: Report, texts: Texts) -> list[str]:
    asked = report.questions
    if not asked.asked:
        return [texts.say("figures-none-questions")]
    pieces = [
        texts.say("figures-piece", name=piece_named(one.days, report.cut, texts), count=texts.number(one.asked))
        for one in asked.pieces
    ]
    languages = {texts.say(f"language-{language.value}"): count for language, count in asked.by_language.items()}
    parties = {party_named(party, texts): count for party, count in asked.by_party.items()}
    return [
        texts.say("figures-asked", asked=asked.asked, people=asked.people),
        texts.say("figures-pieces", cut=report.cut.value, pieces=_BETWEEN.join(pieces)),
        texts.say("figures-languages", counts=_counts(languages, texts)),
        texts.say("figures-parties", counts=_counts(parties, texts)),
    ]


def _answers(report: Report, texts: Texts) -> list[str]:
    asked = report.questions
    if not asked.asked:
        return [texts.say("figures-none-answers")]

    def told(name: str, count: int) -> str:
        written = {"count": texts.number(count), "share": share(count, asked.asked)}
        return texts.say("figures-share", name=texts.say(f"figures-{name}"), **written)

    lines = [
        _BETWEEN.join((told("answered", asked.answered), told("abstained", asked.abstained))),
        _BETWEEN.join((told("asked-back", asked.asked_back), told("handed-over", asked.handed_over))),
        told("by-staff", asked.answered_by_staff),
        texts.say("figures-overlap"),
    ]
    if asked.handed_over:
        waiting = asked.handed_over - asked.answered_by_a_person
        lines.append(texts.say("figures-by-a-person", answered=asked.answered_by_a_person, open=waiting))
    return lines


def _helpful(report: Report, texts: Texts) -> list[str]:
    asked = report.questions
    if not asked.rated:
        return [texts.say("figures-none-rated")]
    counts = {"rated": asked.rated, "helpful": asked.helpful, "unhelpful": asked.unhelpful}
    shares = {"share": share(asked.rated, asked.asked), "good": share(asked.helpful, asked.rated)}
    return [texts.say("figures-rated", **counts, **shares)]


def _topics(report: Report, texts: Texts) -> list[str]:
    found = report.topics
    lines = [
        texts.say(
            "figures-topic-line",
            topic=topic_named(number, one, texts),
            people=one.people,
            state="open" if one.open else "answered",
        )
        for number, one in enumerate(found.told[:MOST_TOPICS], 1)
    ]
    rest = len(found.told) - len(lines)
    if rest:
        lines.append(texts.say("figures-topics-more", count=rest))
    if found.small:
        lines.append(texts.say("figures-topics-small", count=found.small, least=LEAST))
    return lines or [texts.say("figures-none-topics")]


def _introductions(report: Report, texts: Texts) -> list[str]:
    told = report.introductions.total
    if not told.asked:
        return [texts.say("figures-none-introductions")]
    counts = {"asked": told.asked, "sent": told.sent, "accepted": told.accepted, "completed": told.completed}
    lines = [
        texts.say("figures-introductions", **counts),
        texts.say("figures-states", counts=_counts(states(report, texts), texts)),
    ]
    if told.days_to_answer is not None:
        lines.append(texts.say("figures-first-contact", days=f"{told.days_to_answer:g}"))
    elif told.sent:
        lines.append(texts.say("figures-first-contact-few", least=LEAST))
    return lines


def _applications(report: Report, texts: Texts) -> list[str]:
    counts = {texts.say(f"figures-applications-{deed.value}"): count for deed, count in report.applications.items()}
    return [_counts(counts, texts) if counts else texts.say("figures-none-applications", least=LEAST)]


def _records(report: Report, texts: Texts) -> list[str]:
    lines = []
    for kind in Kind:
        stages = report.records.get(kind, {})
        counts = {texts.say(f"figures-stage-{stage.value}"): stages[stage] for stage in _STAGES if stages.get(stage)}
        if counts:
            told = {"kind": kind_named(kind, texts), "counts": _counts(counts, texts)}
            lines.append(texts.say("figures-records-line", **told))
    return lines or [texts.say("figures-none-records")]


def _changes(report: Report, texts: Texts) -> list[str]:
    made = report.changes
    lines = []
    for name, by_kind in (("published", made.published), ("corrected", made.corrected), ("retired", made.retired)):
        if by_kind:
            kinds = {texts.say(f"kind-{kind.value}"): by_kind[kind] for kind in Kind if kind in by_kind}
            told = {"name": texts.say(f"figures-{name}"), "count": texts.number(sum(by_kind.values()))}
            lines.append(texts.say("figures-of-kinds", **told, counts=_counts(kinds, texts)))
    return lines or [texts.say("figures-none-changes")]


def _models(report: Report, texts: Texts) -> list[str]:
    if not report.models:
        return [texts.say("figures-none-models")]
    calls = sum(day.calls for day in report.models)
    tokens = texts.number(sum(day.tokens for day in report.models))
    latest = [
        texts.say("figures-model-day", day=f"{day.day.month}/{day.day.day}", calls=texts.number(day.calls))
        for day in report.models[-_LATEST_DAYS:]
    ]
    return [
        texts.say("figures-models", calls=texts.number(calls), tokens=tokens, days=len(report.models)),
        texts.say("figures-model-days", days=_BETWEEN.join(latest)),
    ]


def _counts(counts: Mapping[str, int], texts: Texts) -> str:
    told = (texts.say("figures-count", name=name, count=texts.number(count)) for name, count in counts.items())
    return _BETWEEN.join(told)
