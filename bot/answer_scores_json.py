"""What scripts read of an evaluation of answers: fixed keys; null where no model is set."""

from dataclasses import fields
from typing import Any

from bot.evaluation_json import share_json
from retrieval.evaluation.answer_report import AnswerReport, Figures
from retrieval.evaluation.answer_scores import Scores


def answers_json(report: AnswerReport) -> dict[str, Any]:
    """Gives counts and rates of every version of the answers."""
    judge = report.views
    judged = judge.supported.of or judge.unjudged
    return {
        "queries": report.questions,
        "abstention": share_json(report.abstention),
        "composed": _figures(report.composed),
        "written": report.written and _figures(report.written),
        "shown": report.shown and _figures(report.shown),
        "dropped": share_json(report.dropped) if report.written else None,
        "judge": {
            "supported": share_json(judge.supported),
            "agreement": share_json(judge.agreeing),
            "unjudged": judge.unjudged,
        }
        if judged
        else None,
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "answers": figures.answers,
        **{one.name: share_json(getattr(figures.scores, one.name)) for one in fields(Scores)},
        "faults": {fault.value: count for fault, count in sorted(figures.faults.items())},
    }
