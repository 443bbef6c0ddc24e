"""Small folders of questions for the tests of the evaluation."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CORPUS = (
    {"id": "seal", "title": "橡胶密封", "text": "密封圈泡油后发胀、变硬、开裂漏油，可以做耐油老化试验。"},
    {"id": "nickel", "title": "电镀废水", "text": "电镀漂洗水里的镍超标，用离子交换回收金属。"},
    {
        "id": "mould",
        "title": "Shelf life",
        "text": "Bread and cakes go mouldy within days; packaging in another gas helps.",
    },
    {"id": "robot", "title": "Palletising", "text": "A robot arm stacks boxes of many sizes on pallets."},
)
QUERIES = (
    {"id": "q1", "text": "密封圈漏油"},
    {"id": "q2", "text": "Our bread gets mouldy", "lang": "en"},
    {"id": "q3", "text": "那怎么回收？", "history": [{"role": "user", "text": "漂洗水镍超标"}]},
)
QRELS = (
    {"qid": "q1", "docid": "seal", "rel": 1},
    {"qid": "q2", "docid": "mould", "rel": 2},
    {"qid": "q2", "docid": "robot", "rel": 0},
    {"qid": "q3", "docid": "nickel", "rel": 1},
)


def bed(
    folder: Path,
    corpus: Sequence[Mapping[str, Any]] = CORPUS,
    queries: Sequence[Mapping[str, Any]] = QUERIES,
    qrels: Sequence[Mapping[str, Any]] = QRELS,
) -> Path:
    """Writes a folder, by default one that is in order."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("corpus", corpus), ("queries", queries), ("qrels", qrels)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, "utf-8")
    return folder
