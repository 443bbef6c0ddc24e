"""Checking what a model wrote, sentence by sentence, against the records it cites. Only code decides what is shown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.vocabulary import Language
from retrieval.analysis import content_words
from retrieval.answer import Sentence
from retrieval.encoder import Encoder
from retrieval.grounding.claims import contradicts, misstates_status, overstates, promises
from retrieval.grounding.contacts import has_contact
from retrieval.grounding.draft import Draft, Drafted
from retrieval.grounding.names import unknown_names
from retrieval.grounding.opposites import turns_round
from retrieval.grounding.quantities import misuses_figures
from retrieval.grounding.sources import Source
from retrieval.grounding.substitution import names_another_kind
from retrieval.grounding.support import bearing_out
from retrieval.grounding.values import figures_in
from retrieval.understanding.language import language_of


class Flaw(StrEnum):
    """Why a sentence is not shown as a model wrote it."""

    NO_CITATION = "no-citation"
    FALSE_CITATION = "false-citation"
    OTHER_LANGUAGE = "other-language"
    CONTACT = "contact"
    FIGURE = "figure"
    """A number, amount, share or date that the cited records do not have, or not for this, or not with this unit."""
    NAME = "name"
    STATUS = "status"
    PROMISE = "promise"
    CONTRADICTION = "contradiction"
    OVERSTATED = "overstated"
    ANOTHER = "another"
    """A thing of the same kind as the record's, and not the record's."""
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Verified:
    """What is left of a draft.

    Attributes:
        sentences: that passed, and the records' own words in place of some that did not.
        picks: numbers of records that exist, as the model ordered them.
        given: sentences in the draft.
        flaws: why those that did not pass did not, with how many.
    """

    sentences: tuple[Sentence, ...]
    picks: tuple[int, ...]
    given: int
    flaws: Mapping[Flaw, int] = field(default_factory=dict)

    @property
    def dropped(self) -> int:
        """Gives the number of sentences that are not shown as written."""
        return sum(self.flaws.values())

    @property
    def worth_showing(self) -> bool:
        """Says whether anything the model wrote is left; the records' own words stand in the card as it is."""
        return any(not sentence.quoted for sentence in self.sentences)


async def verified(draft: Draft, sources: Sequence[Source], language: Language, encoder: Encoder | None) -> Verified:
    """Checks a draft in the language of the answer against the records that were given for it."""
    return await Verification(sources, language, encoder).of(draft)


class Verification:
    """Checks what is written for one answer, in its language, against the records that were given for it."""

    def __init__(self, sources: Sequence[Source], language: Language, encoder: Encoder | None) -> None:
        self._sources = {source.n: source for source in sources}
        self._language, self._encoder = language, encoder
        self._verdicts: dict[Drafted, Drafted | Flaw] = {}

    async def of(self, draft: Draft) -> Verified:
        """Checks a draft."""
        flaws: list[Flaw | None] = []
        passed: list[Drafted] = []
        for sentence in draft.sentences:
            checked = await self.of_sentence(sentence)
            flaws.append(checked if isinstance(checked, Flaw) else None)
            passed.append(sentence if isinstance(checked, Flaw) else checked)
        return Verified(
            sentences=_shown(passed, flaws, self._sources),
            picks=tuple(n for n in draft.picks if n in self._sources),
            given=len(draft.sentences),
            flaws=Counter(flaw for flaw in flaws if flaw is not None),
        )

    async def of_sentence(self, sentence: Drafted) -> Drafted | Flaw:
        """Gives a sentence with those of its citations that bear it out, or its first flaw; checks none twice."""
        if sentence not in self._verdicts:
            self._verdicts[sentence] = await _checked(sentence, self._sources, self._language, self._encoder)
        return self._verdicts[sentence]


async def _checked(
    sentence: Drafted, sources: Mapping[int, Source], language: Language, encoder: Encoder | None
) -> Drafted | Flaw:
    """Gives a sentence with those of its citations that bear it out, or its first flaw."""
    if not sentence.cites:
        return Flaw.NO_CITATION
    if not sources.keys() >= set(sentence.cites):
        return Flaw.FALSE_CITATION
    if language_of(sentence.text) is not language:
        return Flaw.OTHER_LANGUAGE
    cited = [sources[n] for n in sentence.cites]
    flaw = _flaw(sentence.text, cited)
    if flaw is not None:
        return flaw
    bearing = await bearing_out(sentence.text, cited, encoder)
    if not bearing:
        return Flaw.UNSUPPORTED
    # What a record has that does not bear the sentence out, it has of something else.
    flaw = _flaw(sentence.text, bearing)
    return flaw or Drafted(sentence.text, tuple(source.n for source in bearing))


def _flaw(text: str, cited: Sequence[Source]) -> Flaw | None:
    """Names the first thing in a text that its records do not have; None where they have all of it."""
    record = "\n".join(source.text for source in cited)
    checks = (
        (Flaw.CONTACT, has_contact(text, record)),
        (Flaw.FIGURE, not _has_figures(text, cited) or _misuses_figures(text, cited)),
        (Flaw.NAME, bool(unknown_names(text, record))),
        (Flaw.STATUS, misstates_status(text, cited)),
        (Flaw.PROMISE, promises(text, record)),
        (Flaw.CONTRADICTION, contradicts(text, record) or turns_round(text, record)),
        (Flaw.OVERSTATED, overstates(text, record)),
        (Flaw.ANOTHER, names_another_kind(text, record)),
    )
    return next((flaw for flaw, flawed in checks if flawed), None)


def _has_figures(text: str, cited: Sequence[Source]) -> bool:
    """Says whether the records have every figure of a text, in a field or in a sentence about the same."""
    wanted = figures_in(text)
    if not wanted:
        return True
    words = set(content_words(text))
    have: set[str] = set()
    for source in cited:
        have |= figures_in("\n".join(source.fields))
        for sentence in source.sentences:
            if source.card.language is not language_of(text) or words.intersection(_telling(sentence)):
                have |= figures_in(sentence)
    return wanted <= have


def _misuses_figures(text: str, cited: Sequence[Source]) -> bool:
    return misuses_figures(text, [part for source in cited for part in (*source.sentences, *source.bounds)])


def _telling(sentence: str) -> list[str]:
    """Gives the words of a sentence that are no figures: these stand in every sentence with the same figure."""
    return [word for word in content_words(sentence) if not any(sign.isdigit() for sign in word)]


def _shown(
    drafted: Sequence[Drafted], flaws: Sequence[Flaw | None], sources: Mapping[int, Source]
) -> tuple[Sentence, ...]:
    """Keeps what passed; a match that only flawed sentences speak of speaks for itself, once.

    What stands beside the matches is not quoted: its own words say nothing of what was asked.
    """
    kept = {n for one, flaw in zip(drafted, flaws, strict=True) if flaw is None for n in one.cites}
    shown: list[Sentence] = []
    for one, flaw in zip(drafted, flaws, strict=True):
        if flaw is None:
            if one.text not in {sentence.text for sentence in shown}:
                shown.append(Sentence(one.text, one.cites))
            continue
        n = next((n for n in one.cites if n in sources and sources[n].direct and n not in kept), None)
        if n is not None:
            kept.add(n)
            shown.append(Sentence(sources[n].quote, (n,), quoted=True))
    return tuple(shown)
