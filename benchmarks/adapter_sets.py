"""Questions with judged answers, cut into the passages that the index would hold."""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.outbox import Wording
from knowledge.vocabulary import Kind, Language
from retrieval.analysis import terms
from retrieval.passages import cut, encoded_text
from retrieval.understanding.language import language_of

_LONGEST = 1_000
"""Characters of a case that are asked: title and summary, as a need would be described."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts of a set, by place.

    Attributes:
        records: the record that each passage belongs to.
        relevant: the records that answer each question.
        hidden: places of the passages that each question must not be answered by.
    """

    name: str
    passages: Sequence[str]
    passage_languages: Sequence[Language]
    records: Sequence[str]
    questions: Sequence[str]
    question_languages: Sequence[Language]
    relevant: Sequence[Sequence[str]]
    hidden: Sequence[Sequence[int]]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Reads one JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def folder(path: Path) -> Corpus:
    """Reads a folder of corpus.jsonl, queries.jsonl and qrels.jsonl."""
    judged: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows_of(path / "qrels.jsonl"):
        if row["rel"] > 0:
            judged[row["qid"]].append(row["docid"])
    asked = [row for row in rows_of(path / "queries.jsonl") if judged[row["id"]]]
    texts, languages, records = _passages(rows_of(path / "corpus.jsonl"))
    return Corpus(
        path.name,
        texts,
        languages,
        records,
        [row["text"] for row in asked],
        [language_of(row["text"]) for row in asked],
        [judged[row["id"]] for row in asked],
        [()] * len(asked),
    )


def cases_to_labs(real: Path) -> Corpus:
    """Makes each case a question for its lab, which must be known by its other work: the retelling is hidden."""
    labs = {row["id"]: row for row in rows_of(real / "labs_en.jsonl")}
    texts, languages, records = _passages(list(labs.values()))
    rarity = rarity_of([paragraph for lab in labs.values() for paragraph in lab["text"].split("\n")])
    questions, relevant, hidden = [], [], []
    for case in rows_of(real / "cases_en.jsonl"):
        lab = labs.get(case.get("lab_id"))
        if lab is None or "\n" not in lab["text"]:
            continue
        told = retelling(case, lab["text"].split("\n"), rarity)
        questions.append(need(case))
        relevant.append([lab["id"]])
        hidden.append([n for n, record in enumerate(records) if record == lab["id"] and _mostly(texts[n], told)])
    here = [Language.EN] * len(questions)
    return Corpus("cases to labs", texts, languages, records, questions, here, relevant, hidden)


def _passages(rows: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[Language], list[str]]:
    texts, languages, records = [], [], []
    for row in rows:
        language = language_of(row["text"])
        wording = Wording(0, Kind.LAB, language, row["title"], None, row["text"], "", False)
        for piece in cut(wording):
            texts.append(encoded_text(row["title"], piece.text))
            languages.append(language)
            records.append(row["id"])
    return texts, languages, records


def rarity_of(paragraphs: Sequence[str]) -> Mapping[str, float]:
    """Weighs each term by how few paragraphs hold it."""
    counts = Counter(term for paragraph in paragraphs for term in set(terms(paragraph)))
    return {term: math.log(len(paragraphs) / count) for term, count in counts.items()}


def retelling(case: Mapping[str, Any], paragraphs: Sequence[str], rarity: Mapping[str, float]) -> str:
    """Picks the paragraph that shares the weightiest words with a case, for its length."""
    said = set(terms(f"{case['title']} {case['text']}"))

    def shared(paragraph: str) -> float:
        words = set(terms(paragraph))
        return sum(rarity[word] for word in words & said) / math.sqrt(len(words) + 1)

    return max(paragraphs, key=shared)


def need(case: Mapping[str, Any]) -> str:
    """Gives title and summary of a case, without the name of its university."""
    text = unnamed(f"{case['title']}. " + case["text"].partition("\nImpact")[0], case.get("org") or "")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def unnamed(text: str, university: str) -> str:
    """Takes the name of a university out of a text."""
    name = re.sub(r"^The ", "", university)
    for masked in (name, name.replace("University of ", "").replace(" University", "")):
        if len(masked) > 3:
            text = text.replace(masked, "the university")
    return text


def _mostly(passage: str, paragraph: str) -> bool:
    """Holds where most sentences of a passage stand in a paragraph."""
    sentences = re.split(r"(?<=[.])\s", passage.partition("\n")[2])
    return 2 * sum(sentence in paragraph for sentence in sentences) > len(sentences)
