"""A report for staff as JSON, for scripts."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.outcomes_output import report_json as introductions_json
from knowledge.reporting import Days, Questions, Report
from knowledge.vocabulary import Kind


def report_json(found: Report) -> dict[str, Any]:
    """Gives what ``--json`` prints; the keys are for good, null stands for too little to tell."""
    made = found.changes
    return {
        "period": found.period.value,
        **_days(found.days),
        "cut": found.cut.value,
        "questions": _questions(found.questions),
        "topics": [{"people": one.people, "questions": one.questions, "open": one.open} for one in found.topics.told],
        "small_topics": found.topics.small,
        "introductions": introductions_json(found.introductions),
        "applications": {deed.value: count for deed, count in found.applications.items()},
        "records": {kind.value: {stage.value: n for stage, n in by.items()} for kind, by in found.records.items()},
        "changes": {
            "published": _by_kind(made.published),
            "corrected": _by_kind(made.corrected),
            "retired": _by_kind(made.retired),
        },
        "models": [{**asdict(day), "day": day.day.isoformat()} for day in found.models],
    }


def _questions(asked: Questions) -> dict[str, Any]:
    pieces = [{**_days(one.days), "asked": one.asked, "people": one.people} for one in asked.pieces]
    return {
        "asked": asked.asked,
        "people": asked.people,
        "pieces": pieces,
        "by_language": {language.value: count for language, count in asked.by_language.items()},
        "by_party": {party.value if party else "unknown": count for party, count in asked.by_party.items()},
        "answered": asked.answered,
        "abstained": asked.abstained,
        "asked_back": asked.asked_back,
        "handed_over": asked.handed_over,
        "answered_by_a_person": asked.answered_by_a_person,
        "answered_by_staff": asked.answered_by_staff,
        "helpful": asked.helpful,
        "unhelpful": asked.unhelpful,
    }


def _days(days: Days) -> dict[str, str]:
    return {"first": days.first.isoformat(), "last": days.last.isoformat()}


def _by_kind(counts: Mapping[Kind, int]) -> dict[str, int]:
    return {kind.value: count for kind, count in counts.items()}
