"""What answers are worth: faithfulness, citations, contacts and language, counted claim by claim.

- faithfulness: of all claims, those that the records they cite bear out together;
- citation precision: of all citations, those whose record bears its claim out, or a part of it beside others;
- citation recall: of the claims that some record of the answer bears out, those that cite one that does;
- contacts: of the records shown with a way of contact, or that have one, and of the office: those with the right one;
- language: answers whose own words are in the language of the question.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields

from knowledge.stored import Stored
from knowledge.vocabulary import CONTACT_KINDS, Language
from retrieval.evaluation.bearing import SOME_WORDS, Evidence, Fault, addresses_in, faults_of, share_held
from retrieval.evaluation.claims import Claim, Part, frame_of
from retrieval.evaluation.conduct import Share
from retrieval.understanding.language import language_of

NONE = Share(0, 0)


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts over some answers; they add up."""

    faithfulness: Share = NONE
    precision: Share = NONE
    recall: Share = NONE
    contacts: Share = NONE
    language: Share = NONE

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(*(_sum(getattr(self, one.name), getattr(other, one.name)) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with what the records it cites do not bear out of it."""

    claim: Claim
    faults: frozenset[Fault]


@dataclass(frozen=True)
class Shelf:
    """The records that an answer shows, by their numbers, as the tables hold them."""

    records: Mapping[int, Stored]
    office: Stored | None
    others: Collection[str]
    today: dt.date
    zone: dt.tzinfo = dt.UTC
    _ready: dict[tuple[int, ...], Evidence] = field(default_factory=dict, repr=False)

    def of(self, cites: Sequence[int]) -> Evidence:
        """Gives the records of some citations together; none where one of them is not shown."""
        key = tuple(cites)
        if key not in self._ready:
            known = all(n in self.records for n in key)
            records = tuple(self.records[n] for n in key) if known else ()
            self._ready[key] = Evidence(records, self.office, self.others, self.today, self.zone)
        return self._ready[key]


def judged(claims: Sequence[Claim], shelf: Shelf) -> list[Judged]:
    """Holds claims against what they cite; the office's address is held against the office."""
    return [Judged(claim, faults_of(claim, _cited(claim, shelf))) for claim in claims]


def scores_of(claims: Sequence[Judged], shelf: Shelf) -> Scores:
    """Counts over the claims of one answer; contacts and language are counted apart."""
    recall = [_cites_what_bears_it_out(one, shelf) for one in claims]
    precise = [_bears(one, n, shelf) for one in claims for n in one.claim.cites]
    return Scores(
        faithfulness=_share([not one.faults for one in claims]),
        precision=_share(precise),
        recall=_share([cited for cited in recall if cited is not None]),
    )


def contacts_of(claims: Sequence[Judged], shelf: Shelf) -> Share:
    """Counts the records with a way of contact, and the office: right where every address is theirs and none lacks."""
    shown: dict[int, list[Judged]] = {}
    for one in claims:
        if one.claim.part is Part.DETAIL:
            shown.setdefault(one.claim.cites[0], []).append(one)
    right = [Fault.ADDRESS not in one.faults for one in claims if one.claim.part is Part.OFFICE]
    for n, lines in shown.items():
        named = {address for one in lines for address in addresses_in(one.claim.text)}
        wanted = _wanted(shelf.records.get(n))
        if named or wanted:
            right.append(wanted <= named and not any(Fault.ADDRESS in one.faults for one in lines))
    return _share(right)


def in_language(text: str, asked_in: Language, shelf: Shelf) -> Share:
    """Says whether an answer's own words are in a language, as one of one; names keep the language of their record."""
    own = frame_of(text)
    for record in (*shelf.records.values(), *((shelf.office,) if shelf.office else ())):
        for title, org, _ in record.texts.values():
            own = own.replace(title, " ").replace(org or title, " ")
    return _share([language_of(own) is asked_in])


def faults_in(claims: Sequence[Judged]) -> Counter[Fault]:
    """Counts what is wrong with claims."""
    return Counter(fault for one in claims for fault in one.faults)


def _cited(claim: Claim, shelf: Shelf) -> Evidence:
    if claim.part is Part.OFFICE and shelf.office is not None:
        return Evidence((shelf.office,), shelf.office, (), shelf.today, shelf.zone)
    return shelf.of(claim.cites)


def _bears(one: Judged, n: int, shelf: Shelf) -> bool:
    if len(one.claim.cites) == 1:
        return not one.faults
    return n in shelf.records and share_held(one.claim, shelf.of((n,))) >= SOME_WORDS


def _cites_what_bears_it_out(one: Judged, shelf: Shelf) -> bool | None:
    """Says whether a claim cites a record that bears it out; None where no record of the answer does."""
    if not one.faults:
        return True
    if any(not faults_of(one.claim, shelf.of((n,))) for n in shelf.records):
        return False
    return None


def _wanted(record: Stored | None) -> set[str]:
    """Gives the e-mail address that a contact must be shown with, where its window has one."""
    if record is None or record.kind not in CONTACT_KINDS or not record.ways:
        return set()
    return {str(record.ways[0]["email"])} if "email" in record.ways[0] else set()


def _sum(one: Share, other: Share) -> Share:
    return Share(one.count + other.count, one.of + other.of)


def _share(flags: Sequence[bool]) -> Share:
    return Share(sum(flags), len(flags))
