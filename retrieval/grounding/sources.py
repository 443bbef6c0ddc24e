"""The numbered records that a model may use: what it is shown of them, and what a sentence may take from them."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.card import Card
from knowledge.drafts import ProgramDetail
from knowledge.vocabulary import Availability
from retrieval.analysis import content_words
from retrieval.answer import NOT_DIRECT, Answer, Match
from retrieval.grounding.masking import masked

_SENTENCE = re.compile(r"[^。！？；!?;\n]+?(?:[。！？；!?;\n]+|\.(?=\s)|$)")
_LEAST = 12
"""Characters of a sentence that can support another; a shorter one goes with the next."""
_END = {"min": "at least", "max": "at most"}
SHOWN = 700
"""Characters of a record's body that a model is shown."""


@dataclass(frozen=True, slots=True)
class Source:
    """One record of an answer.

    Attributes:
        sentences: of its whole text, the title first; none holds a way of contact.
        shown: those of its body that a model is shown, in their order.
        direct: whether it matches the question, and is not merely the nearest or support for whatever matter.
    """

    n: int
    card: Card
    quote: str
    sentences: tuple[str, ...]
    shown: str
    direct: bool = True

    @property
    def text(self) -> str:
        """Gives all that a sentence may take its names, figures and words from."""
        return "\n".join((*self.sentences, *self.fields))

    @property
    def fields(self) -> tuple[str, ...]:
        """Gives the fields of the card that a sentence may repeat."""
        return tuple(_fields(self.card))

    @property
    def bounds(self) -> tuple[str, ...]:
        """Gives the amounts of the card as texts that say which end of a range each is."""
        detail = self.card.detail
        if not isinstance(detail, ProgramDetail):
            return ()
        ends = (("min", detail.amount_min), ("max", detail.amount_max))
        return tuple(f"{_END[end]} {amount:.10g} {detail.currency or ''}" for end, amount in ends if amount)

    @property
    def material(self) -> dict[str, Any]:
        """Gives what a model is shown, as JSON values."""
        card = self.card
        values = {
            "n": self.n,
            "kind": card.kind.value,
            "title": masked(card.title),
            "org": masked(card.org) if card.org else None,
            "place": masked(card.location or card.region or "") or None,
            "status": card.availability.value if card.availability else None,
            "text": self.shown,
        }
        return {name: value for name, value in values.items() if value is not None}


def sources_of(answer: Answer, words: Collection[str], shown: int = SHOWN) -> tuple[Source, ...]:
    """Gives the records of an answer; of long ones a model is shown what shares most with the question."""
    return tuple(_source(match, words, shown) for match in answer.matches)


def material(question: str, before: Sequence[str], sources: Sequence[Source]) -> str:
    """Writes what a model is given, as one JSON object; whatever quotes it holds are escaped."""
    values: Mapping[str, Any] = {
        "question": masked(question),
        **({"asked_before": [masked(text) for text in before]} if before else {}),
        "records": [source.material for source in sources],
    }
    return json.dumps(values, ensure_ascii=False)


def sentences_in(text: str) -> list[str]:
    """Splits a text into sentences, none too short to say anything."""
    found: list[str] = []
    carried = ""
    for piece in _SENTENCE.findall(text):
        carried += piece
        if len(carried.strip()) >= _LEAST:
            found.append(carried.strip())
            carried = ""
    return [*found, carried.strip()] if carried.strip() else found


def _source(match: Match, words: Collection[str], shown: int) -> Source:
    card = match.card
    body = sentences_in(masked(card.body))
    title = " · ".join(masked(part) for part in (card.title, card.org) if part)
    return Source(
        match.n, card, match.quote, (title, *body), _best(body, words, shown), match.reason.because not in NOT_DIRECT
    )


def _best(sentences: Sequence[str], words: Collection[str], room: int) -> str:
    """Takes the sentences that share most with the question, and puts them back into their order."""
    wanted = set(words)
    worth = [len(wanted.intersection(content_words(sentence))) for sentence in sentences]
    chosen: list[int] = []
    for at in sorted(range(len(sentences)), key=lambda at: (-worth[at], at)):
        if len(sentences[at]) <= room:
            room -= len(sentences[at])
            chosen.append(at)
    return " ".join(sentences[at] for at in sorted(chosen))


def _fields(card: Card) -> list[str]:
    """Writes the fields that a sentence may repeat: amounts and dates as the card has them, place, status."""
    days = [day.isoformat() for day in (card.opens, card.closes, card.ends) if day]
    fields = [*days, card.location or "", card.region or "", card.country or ""]
    if isinstance(card.detail, ProgramDetail):
        detail = card.detail
        fields += [f"{amount:.10g}" for amount in (detail.amount_min, detail.amount_max) if amount]
        fields += [f"{detail.rate_percent:.10g}%"] if detail.rate_percent is not None else []
        fields += [detail.currency or ""]
    if card.availability is Availability.OPEN:
        fields.append("open 可申请 开放")
    return [field for field in fields if field]
