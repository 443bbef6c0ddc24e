"""Which pairs are worth judging, and which of the judged ones are probably one record twice."""

import collections
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.vocabulary import Audience, Kind, Language
from retrieval.twins.judging import Judgement, judge
from retrieval.twins.meaning import meanings
from retrieval.twins.rarity import Rarity
from retrieval.twins.traits import Traits

PROBABLE = 0.5
"""Score from which on a pair is shown."""
_CLEARLY = 0.15
"""How much better a partner is that leaves no doubt that another one is not meant."""
_COMMON = 120
"""Records that may share a word of their titles until it leads to no pair by itself."""
_LEAST = 0.30
"""Share of the rarity of the shorter title that two titles have in common at least to be judged."""


class Pair(NamedTuple):
    """Two records that are probably one, by their places among those compared."""

    one: int
    other: int
    judgement: Judgement


@dataclass(slots=True)
class _Titles:
    """Where the words of titles occur, of one kind and language."""

    places: dict[str, list[int]]
    rarity: Rarity


def pairs_among(
    traits: Sequence[Traits], breathe: Callable[[], None] = lambda: None, least: float = PROBABLE
) -> list[Pair]:
    """Finds the probable twins among records, the likeliest first.

    Args:
        breathe: called again and again in between, so that a thread that does this can let others in.
        least: score from which on a pair counts.
    """
    return _found(traits, range(len(traits)), breathe, least)


def pairs_between(
    new: Sequence[Traits], standing: Sequence[Traits], breathe: Callable[[], None] = lambda: None
) -> list[Pair]:
    """Finds the probable twins of new records, among themselves and among standing ones, the likeliest first.

    Places count through the new ones and on through the standing ones.
    """
    return _found([*new, *standing], range(len(new)), breathe, PROBABLE)


def _found(traits: Sequence[Traits], asked: range, breathe: Callable[[], None], least: float) -> list[Pair]:
    by_kind: dict[tuple[Kind, Audience], list[int]] = {}  # what is for staff alone must not reach the public so
    for place, record in enumerate(traits):
        by_kind.setdefault((record.kind, record.audience), []).append(place)
    probable: dict[tuple[int, int], Judgement] = {}
    for places in by_kind.values():
        rarities = {lang: _titles(traits, places, lang) for lang in Language}
        near = meanings(traits, places)
        among = {pair: margin for pair, margin in near.items() if pair[0] in asked or pair[1] in asked}
        for n, (one, other) in enumerate(itertools.chain(_candidates(traits, places, asked, rarities), among)):
            if n % 64 == 0:
                breathe()
            lang = next((lang for lang in traits[one].texts if lang in traits[other].texts), Language.EN)
            judgement = judge(traits[one], traits[other], rarities[lang].rarity, among.get((one, other)))
            if judgement.score >= least:
                probable[one, other] = judgement
    return sorted(_unrivalled(traits, probable), key=lambda pair: -pair.judgement.score)


def _titles(traits: Sequence[Traits], places: Sequence[int], lang: Language) -> _Titles:
    held: dict[str, list[int]] = {}
    speaking = [place for place in places if lang in traits[place].texts]
    for place in speaking:
        for word in traits[place].texts[lang].words:
            held.setdefault(word, []).append(place)
    return _Titles(held, Rarity({word: len(at) for word, at in held.items()}, len(speaking)))


def _candidates(
    traits: Sequence[Traits], places: Sequence[int], asked: range, titles: Mapping[Language, _Titles]
) -> Iterator[tuple[int, int]]:
    """Gives the pairs worth judging, each once, the lower place first; one of each is asked about."""
    seen: set[tuple[int, int]] = set()
    ways: Iterable[Iterator[tuple[int, int]]] = (
        _by_whole(traits, places, asked),
        *(_by_words(traits, places, asked, lang, titles[lang]) for lang in Language),
    )
    for pair in itertools.chain(*ways):
        if pair not in seen:
            seen.add(pair)
            yield pair


def _by_whole(traits: Sequence[Traits], places: Sequence[int], asked: range) -> Iterator[tuple[int, int]]:
    """Gives pairs with the same title, page or wording; what very many share tells nothing."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for place in places:
        one = traits[place]
        if one.address is not None:
            groups.setdefault(("page", one.address), []).append(place)
        for lang, text in one.texts.items():
            groups.setdefault(("title", lang, text.title, text.org[:4] if one.kind is Kind.OPENING else ""), []).append(
                place
            )
            groups.setdefault(("body", lang, text.body.tobytes()), []).append(place)
    for group in groups.values():
        if len(group) <= _COMMON:
            yield from ((a, b) for a, b in itertools.combinations(group, 2) if a in asked or b in asked)


def _by_words(
    traits: Sequence[Traits], places: Sequence[int], asked: range, lang: Language, titles: _Titles
) -> Iterator[tuple[int, int]]:
    """Gives pairs whose titles share much of what is rare in the shorter one."""
    weights = {
        word: titles.rarity.of(frozenset((word,))) for word, held in titles.places.items() if len(held) <= _COMMON
    }
    for place in places:
        if place not in asked or lang not in traits[place].texts:
            continue
        words = traits[place].texts[lang].words
        common: collections.defaultdict[int, float] = collections.defaultdict(float)
        for word in words:
            if word in weights:
                for other in titles.places[word]:
                    common[other] += weights[word]
        own = titles.rarity.of(words)
        for other, weight in common.items():
            if other == place or (other in asked and other < place):
                continue
            if weight >= _LEAST * min(own, titles.rarity.of(traits[other].texts[lang].words)):
                yield min(place, other), max(place, other)


def _unrivalled(traits: Sequence[Traits], probable: Mapping[tuple[int, int], Judgement]) -> Iterator[Pair]:
    """Leaves out pairs of which one half has a clearly better partner where the other half is from, or several alike.

    A list names each thing once: of two calls of one family, both listed elsewhere, each belongs to its own; and a call
    as a whole is none of its strands.
    """
    partners: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (one, other), judgement in probable.items():
        for mine, theirs in ((one, other), (other, one)):
            partners.setdefault((mine, traits[theirs].source), []).append((judgement.score, theirs))
    for (one, other), judgement in probable.items():
        if traits[one].source == traits[other].source or not any(
            _outdone(judgement.score, theirs, partners[mine, traits[theirs].source], probable)
            for mine, theirs in ((one, other), (other, one))
        ):
            yield Pair(one, other, judgement)


def _outdone(
    score: float, theirs: int, partners: Sequence[tuple[float, int]], probable: Mapping[tuple[int, int], Judgement]
) -> bool:
    """Says whether another partner is clearly better, or about as good and yet something else than this one."""
    for rival_score, rival in partners:
        same = rival == theirs or (min(rival, theirs), max(rival, theirs)) in probable
        if not same and rival_score > score - _CLEARLY:
            return True
    return False
