"""What scripts read of an evaluation: fixed keys for each way of search, then whatever explains them."""

from collections.abc import Mapping
from typing import Any

from retrieval.evaluation.conduct import Conduct, Share
from retrieval.evaluation.gold_run import GoldReport
from retrieval.evaluation.measuring import Intervals, Means, Report
from retrieval.evaluation.metrics import Figures, Interval
from retrieval.evaluation.ranking import Way

_DIGITS = 6


def report_json(report: Report) -> dict[str, Any]:
    """Gives the means of all three ways, the count, the pairs of languages, and the intervals of the means."""
    return {
        **means_json(report.overall),
        "pairs": {f"{asked}->{found}": means_json(means) for (asked, found), means in report.pairs.items()},
        "intervals": {way.value: _intervals(report.intervals.get(way)) for way in Way},
    }


def gold_json(report: GoldReport) -> dict[str, Any]:
    """Gives the same of the questions that ship, and how the desk answered them, overall and by group."""
    return report_json(report.search) | {
        "answers": _conduct(report.conduct),
        "groups": {
            name: (means_json(group.search) if group.search else {"queries": 0}) | {"answers": _conduct(group.conduct)}
            for name, group in report.groups.items()
        },
    }


def _conduct(conduct: Conduct) -> dict[str, Any]:
    return {
        "off_topic_abstained": share_json(conduct.off_topic_abstained),
        "lack_declined": share_json(conduct.lack_declined),
        "falsely_refused": share_json(conduct.falsely_refused),
        "shown": share_json(conduct.shown),
        "wrong_language": share_json(conduct.wrong_language),
    }


def share_json(share: Share) -> dict[str, float | None]:
    """Gives a share with its counts."""
    return {
        "rate": share.rate if share.rate is None else round(share.rate, _DIGITS),
        "count": share.count,
        "of": share.of,
    }


def means_json(means: Means) -> dict[str, Any]:
    """Gives the means of all three ways, null for one that there is not, and the number of questions."""
    return {way.value: _figures(means.ways.get(way)) for way in Way} | {"queries": means.questions}


def _figures(figures: Figures | None) -> Mapping[str, float | None]:
    if figures is None:
        return dict.fromkeys(("ndcg@10", "recall@10", "mrr@10"))
    return {
        "ndcg@10": round(figures.ndcg, _DIGITS),
        "recall@10": round(figures.recall, _DIGITS),
        "mrr@10": round(figures.mrr, _DIGITS),
    }


def _intervals(intervals: Intervals | None) -> Mapping[str, list[float] | None]:
    if intervals is None:
        return dict.fromkeys(("ndcg@10", "recall@10", "mrr@10"))
    return {
        "ndcg@10": _ends(intervals.ndcg),
        "recall@10": _ends(intervals.recall),
        "mrr@10": _ends(intervals.mrr),
    }


def _ends(interval: Interval) -> list[float]:
    return [round(interval.low, _DIGITS), round(interval.high, _DIGITS)]
