"""Looking for duplicates in a desk's store: of drafts that somebody is about to hand in, and of all there is."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.outbox import Wording
from knowledge.twins.pairs import Found, told_apart
from knowledge.twins.sketches import Sketch, sketch_of, sketches
from knowledge.twins.vectors import opening_vectors
from knowledge.vocabulary import Kind, Language
from retrieval.encoder import Encoder, EncoderUnavailable
from retrieval.passages import cut, encoded_text
from retrieval.twins.finding import Pair, pairs_among, pairs_between
from retrieval.twins.reasons import Reason
from retrieval.twins.traits import Traits, traits_of
from retrieval.vectors import language_means
from retrieval.vectors.language_means import centres
from retrieval.vectors.rows import Languages, unpacked

ENCODED = 400
"""Drafts of one import that are compared by meaning too; encoding more would take longer than somebody waits."""
WAITED = 4.0
"""Seconds for which drafts are encoded, on a slow machine fewer of them; of the rest words have to do."""
_AT_ONCE = 32
"""Drafts that are encoded in one go."""
_COMPARED = tuple(kind for kind in Kind if kind is not Kind.ANSWER)
_PAUSE = 0.001
"""Seconds that the search through all pairs leaves to whoever is being served, again and again."""
_Vectors = Mapping[tuple[str, Language], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Twin:
    """A record, or another draft of the same import, that a draft is probably a duplicate of.

    Attributes:
        title: in the draft's language where it has one in it.
        reasons: what speaks for it, the strongest first; ``twin-reason-*`` puts each into words.
        score: how likely it is, from 0 to 1.
        stands: whether it is in the catalogue already; else it comes with the same import.
    """

    key: str
    title: str
    reasons: tuple[Reason, ...]
    score: float
    stands: bool


class Twins:
    """Looks for duplicates; what was read of a record is remembered until its content changes.

    Args:
        encoder: gives the encoder that serves, or None where words have to do.
        clock: seconds that never run backwards.
    """

    def __init__(
        self,
        database: Database,
        encoder: Callable[[], Encoder | None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._encoder = encoder
        self._clock = clock
        self._known: dict[str, tuple[str, Traits]] = {}

    @property
    def encoder_id(self) -> str | None:
        """Names the encoder by which meanings are compared; None where words have to do."""
        encoder = self._encoder()
        return None if encoder is None else encoder.id

    async def probable(self, drafts: Sequence[Draft]) -> dict[str, Twin]:
        """Gives the likeliest twin of each draft that has one, by the draft's key.

        A record of the same key is no twin but what the draft changes; pairs that somebody has told apart are left out.

        Raises:
            StoreUnavailable: the database cannot be read.
        """
        mine = await asyncio.to_thread(lambda: list({draft.key: sketch_of(draft) for draft in drafts}.values()))
        kinds, keys = {sketch.kind for sketch in mine}, {sketch.key for sketch in mine}
        async with self._database.reading() as session:
            standing = [one for one in await sketches(session, kinds) if one.key not in keys]
            apart = await told_apart(session, keys)
        vectors = await self._vectors(standing, mine)
        traits = await asyncio.to_thread(self._traits, [*mine, *standing], vectors, _pause)
        new, old = traits[: len(mine)], traits[len(mine) :]
        pairs = await asyncio.to_thread(pairs_between, new, old, _pause)
        return _likeliest([*mine, *standing], len(mine), pairs, apart)

    async def all(self) -> list[Found]:
        """Gives all pairs of published records that are probably one, the likeliest first.

        Raises:
            StoreUnavailable: the database cannot be read.
        """
        async with self._database.reading() as session:
            standing = await sketches(session, _COMPARED)
        vectors = await self._vectors(standing, ())
        traits = await asyncio.to_thread(self._traits, standing, vectors, _pause)
        gone = self._known.keys() - {sketch.key for sketch in standing}
        for key in gone:
            del self._known[key]
        pairs = await asyncio.to_thread(pairs_among, traits, _pause)
        return [
            Found(standing[one], standing[other], judged.score, judged.reasons, judged.doubts)
            for one, other, judged in pairs
        ]

    def _traits(self, records: Sequence[Sketch], vectors: _Vectors, breathe: Callable[[], None]) -> list[Traits]:
        found = []
        for n, sketch in enumerate(records):
            if n % 16 == 0:
                breathe()
            digest, traits = self._known.get(sketch.key, ("", None))
            if traits is None or digest != sketch.digest:
                traits = traits_of(sketch)
                self._known[sketch.key] = (sketch.digest, traits)
            own = {lang: vectors[sketch.key, lang] for lang in sketch.texts if (sketch.key, lang) in vectors}
            found.append(replace(traits, vectors=own))
        return found

    async def _vectors(self, standing: Sequence[Sketch], new: Sequence[Sketch]) -> _Vectors:
        """Gives centred vectors of how records begin; of drafts, those that no record shares a language with all of."""
        encoder = self._encoder()
        if encoder is None:
            return {}
        async with self._database.reading() as session:
            stored = await opening_vectors(session, encoder.id)
        known = {one.key for one in standing}
        raw = {at: vector for at, vector in stored.items() if at[0] in known and len(vector) == 2 * encoder.dimension}
        places = list(raw)
        matrix = unpacked([raw[at] for at in places], encoder.dimension)
        texts = [(one.key, lang) for one in new if len(one.texts) == 1 for lang in one.texts][:ENCODED]
        if texts:
            words = {one.key: one.texts for one in new}
            beginnings = [_beginning(words[key][lang].title, words[key][lang].body, lang) for key, lang in texts]
            until = self._clock() + WAITED
            for start in range(0, len(texts), _AT_ONCE):
                if self._clock() > until:
                    break
                try:
                    encoded = await encoder.passages(beginnings[start : start + _AT_ONCE])
                except EncoderUnavailable:  # words have to do
                    break
                matrix = np.concatenate([matrix, encoded])
                places += texts[start : start + _AT_ONCE]
        return await asyncio.to_thread(centred, places, matrix, encoder.id)


def _beginning(title: str, body: str, lang: Language) -> str:
    """Gives what is encoded of how a record begins, as its first passage is."""
    first = cut(Wording(0, Kind.PROGRAM, lang, title, None, body, "", False))[0]
    return encoded_text(title, first.text)


def centred(places: Sequence[tuple[str, Language]], matrix: NDArray[np.float32], encoder: str) -> _Vectors:
    if not places:
        return {}
    langs = np.array([Languages.index(lang) for _, lang in places])
    sums = np.stack([matrix[langs == n].sum(0) for n in range(len(Languages))]).astype(np.float32)
    counts = np.bincount(langs, minlength=len(Languages)).astype(np.float32)
    moved = matrix - centres(sums, counts, language_means(encoder))[langs]
    moved /= np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    return dict(zip(places, moved, strict=True))


def _likeliest(
    records: Sequence[Sketch], new: int, pairs: Sequence[Pair], apart: frozenset[frozenset[str]]
) -> dict[str, Twin]:
    """Gives each draft its likeliest twin; of two drafts that are twins, the later one is told of the earlier."""
    found: dict[str, Twin] = {}
    for one, other, judged in pairs:  # the likeliest first
        mine, theirs = (other, one) if other < new else (one, other)
        key, twin = records[mine].key, records[theirs]
        if frozenset((key, twin.key)) not in apart and key not in found:
            found[key] = Twin(twin.key, _title(records[mine], twin), judged.reasons, judged.score, theirs >= new)
    return found


def _title(draft: Sketch, twin: Sketch) -> str:
    shared = [lang for lang in draft.texts if lang in twin.texts]
    return twin.texts[shared[0] if shared else next(iter(twin.texts))].title


def _pause() -> None:
    time.sleep(_PAUSE)
