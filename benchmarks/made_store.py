"""A store of any size for benchmarks: records mixed from real ones, with vectors mixed alike.

Each made record joins two passages of one language, and its vector stands between theirs, with some noise; kinds,
dates, audiences and regions are dealt out as a desk has them. Nothing has to be encoded.
"""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge import outbox, passages
from knowledge.catalogue import Signature, save
from knowledge.database import Database, sqlite_url
from knowledge.drafts import CaseDetail, Draft, ExpertDetail, LabDetail, OpeningDetail, ProgramDetail, TextDraft
from knowledge.passages import StoredPassage
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.encoder.network import DIMENSION, ENCODER_ID
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.passages import cut
from retrieval.vectors.rows import packed, unpacked

TODAY = dt.date(2026, 11, 22)
KINDS = {Kind.LAB: 0.36, Kind.PROGRAM: 0.41, Kind.OPENING: 0.14, Kind.CASE: 0.08, Kind.EXPERT: 0.01}
REGIONS = ("上海", "江苏", "浙江", "广东", "England", "Scotland", "Florida", "Wales", "四川", "湖北")
STAFF_SHARE = 0.05
_REGION_SHARES = np.array([0.2, 0.1, 0.1, 0.15, 0.15, 0.05, 0.05, 0.05, 0.1, 0.05])
_AT_ONCE = 2_000
_HALF = {Language.ZH: 110, Language.EN: 320}
"""Characters taken of each of two passages: together they stay one passage."""
_DETAILS = {
    Kind.LAB: LabDetail,
    Kind.EXPERT: ExpertDetail,
    Kind.PROGRAM: ProgramDetail,
    Kind.CASE: CaseDetail,
    Kind.OPENING: OpeningDetail,
}


@dataclass(frozen=True, slots=True)
class Source:
    """Real passages with their vectors, apart by language."""

    passages: dict[Language, list[StoredPassage]]
    vectors: dict[Language, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class MadeQuestion:
    """A question near some record, with the vector that it stands for."""

    text: str
    lang: Language
    vector: NDArray[np.float32]


async def read_source(folder: Path) -> Source:
    """Reads all passages that have a vector from a data folder of Liaison."""
    database = Database(sqlite_url(folder))
    async with database.reading() as session:
        rows = await passages.vectors(session, ENCODER_ID, await passages.encoded_ids(session, ENCODER_ID))
        encoded = {row.passage_id: row for row in rows}
        texts = await passages.by_id(session, list(encoded))
    await database.close()
    chosen = {lang: [text for text in texts.values() if text.lang is lang] for lang in Language}
    vectors = {lang: unpacked([encoded[text.id].vector for text in some], DIMENSION) for lang, some in chosen.items()}
    return Source(chosen, vectors)


async def make(source: Source, folder: Path, count: int, on_progress: Callable[[str, int], None]) -> None:
    """Makes a store of so many records in a folder: database, terms, vectors."""
    folder.mkdir(parents=True)
    database = Database(sqlite_url(folder))
    await database.migrate()
    chance = np.random.default_rng(count)
    signature = Signature("benchmark", "", dt.datetime.combine(TODAY, dt.time(), dt.UTC))
    directions: dict[str, NDArray[np.float32]] = {}
    for start in range(0, count, _AT_ONCE):
        drafts = [_draft(source, chance, n, directions) for n in range(start, min(start + _AT_ONCE, count))]
        async with database.writing() as session:
            await save(session, drafts, signature)
        async with database.reading() as session:
            _, changed = await outbox.changed_since(session, start, _AT_ONCE)
            wordings = await outbox.wordings(session, changed)
        vectors = {
            piece.digest(wording.title): packed(directions[wording.title])
            for wording in wordings
            for piece in cut(wording)
        }
        async with database.writing() as session:
            await passages.save_vectors(session, ENCODER_ID, vectors)
        directions.clear()
        on_progress("records", start + len(drafts))
    indexes = Indexes.open(folder, _NamedOnly(), keeper=True)
    await Feed(database, indexes).catch_up(lambda progress: on_progress(str(progress.stage), int(progress.done)))
    await indexes.aclose()
    await database.close()


def make_questions(source: Source, count: int) -> list[MadeQuestion]:
    """Makes questions in turn of either language, each in words of one passage and near it in meaning."""
    chance = np.random.default_rng(7)
    made = []
    for n in range(count):
        lang = tuple(Language)[n % 2]
        at = int(chance.integers(len(source.passages[lang])))
        text = source.passages[lang][at].text
        start = int(chance.integers(max(1, len(text) - 60)))
        asked = text[start : start + (30 if lang is Language.ZH else 80)]
        made.append(MadeQuestion(" ".join(asked.split()), lang, _mixed(source.vectors[lang], at, chance, 0.45)))
    return made


def save_questions(questions: Sequence[MadeQuestion], folder: Path) -> None:
    """Writes questions for other processes."""
    np.save(folder / "questions.npy", np.stack([question.vector for question in questions]))
    rows = [{"text": question.text, "lang": question.lang} for question in questions]
    (folder / "questions.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")


def load_questions(folder: Path) -> list[MadeQuestion]:
    """Reads what ``save_questions`` wrote."""
    rows, vectors = json.loads((folder / "questions.json").read_text("utf-8")), np.load(folder / "questions.npy")
    return [MadeQuestion(row["text"], Language(row["lang"]), vector) for row, vector in zip(rows, vectors, strict=True)]


class _NamedOnly:
    """The bundled encoder's name and dimension, where nothing has to be encoded."""

    id, dimension = ENCODER_ID, DIMENSION

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise NotImplementedError(texts)

    async def question(self, text: str) -> NDArray[np.float32]:
        raise NotImplementedError(text)

    async def aclose(self) -> None:
        pass


def named_only() -> _NamedOnly:
    """Gives a stand-in to open indexes with, for questions whose vectors are made."""
    return _NamedOnly()


def _draft(
    source: Source, chance: np.random.Generator, number: int, directions: dict[str, NDArray[np.float32]]
) -> Draft:
    lang = tuple(Language)[number % 2]
    texts, most = source.passages[lang], _HALF[lang]
    first, second = (int(place) for place in chance.integers(len(texts), size=2))
    title = f"{texts[first].title[:60]} · {number}"
    body = f"{texts[first].text[:most]}\n{texts[second].text[:most]}"
    directions[title] = _mixed(source.vectors[lang], first, chance, 0.3, second)
    kind = tuple(KINDS)[int(chance.choice(len(KINDS), p=list(KINDS.values())))]
    timed = kind in (Kind.PROGRAM, Kind.OPENING)
    days = int(chance.integers(-300, 100))
    return Draft(
        key=f"made-{number}",
        kind=kind,
        texts={lang: TextDraft(title, None, body)},
        detail=_DETAILS[kind](),
        audience=Audience.STAFF if chance.random() < STAFF_SHARE else Audience.PUBLIC,
        region=str(chance.choice(REGIONS, p=_REGION_SHARES)),
        closes=TODAY + dt.timedelta(days) if timed else None,
    )


def _mixed(
    vectors: NDArray[np.float32], first: int, chance: np.random.Generator, noise: float, second: int | None = None
) -> NDArray[np.float32]:
    """Gives a unit vector near one of these, or between two; what is added is a difference of two others."""
    other, another = (int(place) for place in chance.integers(len(vectors), size=2))
    vector = vectors[first].copy()
    if second is not None:
        vector += chance.uniform(0.2, 0.8) * (vectors[second] - vector)
    vector += noise * (vectors[other] - vectors[another])
    unit: NDArray[np.float32] = vector / np.linalg.norm(vector)
    return unit
