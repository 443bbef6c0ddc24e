"""Whether a stored record bears a claim out: its words, figures, dates and addresses against the tables' columns.

This is not what an answer is verified with before it is shown: it reads the tables instead of cards, in every language
of the record, and has rules of its own, so that it can find a fault of the other. What it cannot see is a sentence
whose words and figures are all the record's, in another relation; a judge model may.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from knowledge.stored import Stored
from retrieval.analysis import content_words, folded
from retrieval.evaluation.claims import Claim, Part

WORDS, SOME_WORDS = 0.6, 0.35
"""Share of a sentence's words that its record must hold, and that one of several records must hold of it."""
_ADDRESS = re.compile(
    r"https?://[^\s，。；、）)]+|[\w.+-]+@[\w.-]+\w|(?<![\d.])(?:[+0]\d|\d{4})(?:[ -]?\d){6,}(?![\d.%])"
)
"""An e-mail address, a page, or a telephone number: eight digits or more, ten where neither + nor 0 comes first."""
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})-(\d{2})-(\d{2})|(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = re.compile(
    r"(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<times>百万|千万|万|亿|thousand|million|billion|k\b|m\b)?\s*(?P<share>%|percent)?"
)
_TIMES = {"万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6} | {
    "billion": 1e9
}
_IN_WORDS = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand|million|half|third)\b"
)
_CURRENCY = re.compile(r"cny|gbp|eur|usd|£|\$|€|¥|英镑|美元|欧元|yuan|pounds?|dollars?|euros?|人民币")
_QUOTED = re.compile(r"[“《](?P<text>[^”》]+)[”》]")
_NAMED = re.compile(r"(?<![.!?:] )(?<!^)\b[A-Z][a-z]+\b")
_NOT = re.compile(r"不|未|无|没有|禁止|\b(?:not|no|never|without|cannot)\b")
_PART = re.compile(r"[，。；、;！？\n]|(?<=[.!?])\s")
_SAME = 0.5
"""Share of their words that two parts of sentences have in common where both are about the same."""
_OPEN = re.compile(r"^(?:开放|报名开放|常年|open|always open|sign-up (?:is )?open)")
_SHUT = re.compile(r"^(?:已截止|已于|已过期|已结束|closed|over\b)")


class Fault(StrEnum):
    """Why a record does not bear a claim out."""

    ADDRESS = "address"
    FIGURE = "figure"
    DATE = "date"
    STATUS = "status"
    QUOTE = "quote"
    NAME = "name"
    NEGATION = "negation"
    WORDS = "words"
    NO_RECORD = "no-record"
    """It cites nothing, or what the answer does not show."""


@dataclass(frozen=True)
class Evidence:
    """A record, or several together, ready to be held against claims.

    Attributes:
        office: the desk's own office, which stands in where a record has no way of its own.
        others: titles of all records, which a reason may name, and names of the linkage.
    """

    records: tuple[Stored, ...]
    office: Stored | None
    others: Collection[str]
    today: dt.date
    zone: dt.tzinfo
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def texts(self) -> Mapping[str, str]:
        """Gives what the records say, by language; the values of their columns stand under none."""
        if "texts" not in self._kept:
            said: dict[str, list[str]] = {"": [*self._values()]}
            for record in self.records:
                for lang, parts in record.texts.items():
                    said.setdefault(lang, []).extend(part for part in parts if part)
            self._kept["texts"] = {lang: "\n".join(parts) for lang, parts in said.items()}
        texts: Mapping[str, str] = self._kept["texts"]
        return texts

    @property
    def whole(self) -> str:
        """Gives all of it as one text."""
        return "\n".join(self.texts.values())

    @property
    def addresses(self) -> set[str]:
        """Gives every address that may stand beside the records."""
        found = {str(record.columns["url"]) for record in self.records if "url" in record.columns}
        for record in self.records:
            ways = record.ways or (self.office.ways if self.office else ())
            found |= {str(way[name]) for way in ways for name in ("email", "phone", "web") if name in way}
        return found

    def _values(self) -> Iterator[str]:
        for record in self.records:
            for value in (*record.columns.values(), *(one for way in record.ways for one in way.values())):
                yield from _written(value, self.today, self.zone)


def faults_of(claim: Claim, evidence: Evidence) -> frozenset[Fault]:
    """Gives what a claim says that the records do not; nothing where they bear it out."""
    if not evidence.records:
        return frozenset({Fault.NO_RECORD})
    bare = _without_quotes(claim, evidence)
    checks = {
        Fault.ADDRESS: not set(addresses_in(claim.text)) <= evidence.addresses,
        Fault.DATE: not set(_dates(claim.text)) <= _dates_of(evidence),
        Fault.FIGURE: not _figures(bare) <= _figures(evidence.whole),
        Fault.STATUS: claim.part is Part.DETAIL and _wrong_status(claim.text, evidence),
        Fault.QUOTE: claim.part is not Part.SENTENCE and not _quotes_stand(claim, evidence),
        Fault.NAME: claim.part is Part.SENTENCE and _names_another(claim.text, evidence),
        Fault.NEGATION: claim.part is Part.SENTENCE and _negates(claim.text, evidence),
        Fault.WORDS: claim.part is Part.SENTENCE and share_held(claim, evidence) < WORDS,
    }
    return frozenset(fault for fault, there in checks.items() if there)


def share_held(claim: Claim, evidence: Evidence) -> float:
    """Gives the share of a claim's words that the records hold in the language in which they hold most."""
    words = set(content_words(claim.text))
    held = [words.intersection(content_words(text)) for text in evidence.texts.values()]
    return max((len(one) for one in held), default=0) / len(words) if words else 0.0


def addresses_in(text: str) -> list[str]:
    """Gives the e-mail addresses, telephone numbers and pages that a text names."""
    return [found.rstrip(".,;") for found in _ADDRESS.findall(_DATE.sub(" ", text))]


def _written(value: object, today: dt.date, zone: dt.tzinfo) -> Iterator[str]:
    """Writes a column's value in the ways in which it may be read."""
    if isinstance(value, list):
        for one in value:
            yield from _written(one, today, zone)
    elif isinstance(value, dt.datetime):
        at = (value if value.tzinfo else value.replace(tzinfo=dt.UTC)).astimezone(zone)
        yield from (f"{at:%Y-%m-%d}", f"{at:%H:%M}", str((at.date() - today).days))
    elif isinstance(value, dt.date):
        yield from (value.isoformat(), str(abs((value - today).days)))
    elif isinstance(value, float):
        yield from (f"{value:.10g}", f"{value:.10g}%")
    elif not isinstance(value, bool | dict):
        yield str(value)


def _dates(text: str) -> Iterator[str]:
    for found in _DATE.finditer(text):
        parts = [part for part in found.groups() if part]
        if parts[1][0].isalpha():
            month = _MONTHS.index(parts[1]) + 1 if parts[1] in _MONTHS else 0
            parts = [parts[2], str(month), parts[0]]
        yield f"{int(parts[0])}-{int(parts[1]):02}-{int(parts[2]):02}"


def _dates_of(evidence: Evidence) -> set[str]:
    return set(_dates(evidence.whole))


def _figures(text: str) -> set[str]:
    """Gives numbers, shares, currencies and numbers in words."""
    surface = _ADDRESS.sub(" ", _DATE.sub(_apart, folded(text)))
    found = {number[0] for number in _IN_WORDS.finditer(surface)}
    found |= {_currency(sign[0]) for sign in _CURRENCY.finditer(surface)}
    for number in _NUMBER.finditer(surface):
        value = float(number["figure"].replace(",", "")) * _TIMES.get(number["times"] or "", 1)
        found.add(f"{value:.10g}" + ("%" if number["share"] else ""))
    return found


def _apart(date: re.Match[str]) -> str:
    """Leaves the figures of a date as figures."""
    return "/".join(part for part in date.groups() if part)


def _currency(sign: str) -> str:
    for name, signs in {"GBP": "gbp£英镑pounds", "USD": "usd$美元dollars", "EUR": "eur€欧元euros"}.items():
        if sign in signs:
            return name
    return "CNY"


def _without_quotes(claim: Claim, evidence: Evidence) -> str:
    """Leaves out what a line of a card quotes or names: that has a check of its own."""
    if claim.part is not Part.DETAIL:
        return claim.text
    named = next((title for title in evidence.others if claim.text.endswith(f" {title}")), "")
    return _QUOTED.sub(" ", claim.text.removesuffix(named))


def _quotes_stand(claim: Claim, evidence: Evidence) -> bool:
    """Says whether what is quoted stands in the records, and a title is one of theirs."""
    known = _squeezed(evidence.whole)
    if claim.part is Part.TITLE:
        titles = [title for record in evidence.records for title, _, _ in record.texts.values()]
        return any(claim.text.startswith(title) for title in titles)
    others = {_squeezed(title) for title in evidence.others}
    quotes = [quote["text"].strip("… ") for quote in _QUOTED.finditer(claim.text)]
    if claim.part is Part.QUOTE and not quotes:
        return False
    words = frozenset(content_words(evidence.whole)) if claim.part is Part.DETAIL else frozenset()
    return all(
        _squeezed(quote) in known or _squeezed(quote) in others or words.issuperset(content_words(quote) or [quote])
        for quote in quotes
    )


def _wrong_status(line: str, evidence: Evidence) -> bool:
    columns = evidence.records[0].columns
    past = any(columns[name] < evidence.today for name in ("closes", "ends") if name in columns)
    over = past or columns.get("active") is False
    surface = line.lower()
    return bool((_OPEN.search(surface) and over) or (_SHUT.search(surface) and not over))


def _names_another(text: str, evidence: Evidence) -> bool:
    known = folded(evidence.whole)
    return any(folded(name[0]) not in known for name in _NAMED.finditer(text))


def _negates(text: str, evidence: Evidence) -> bool:
    """Says whether a part of a sentence denies what the nearest part of the records affirms, or the other way round."""
    theirs = [(set(content_words(part)), bool(_NOT.search(part))) for part in _parts(evidence.whole)]
    for part in _parts(text):
        words = set(content_words(part))
        alike = [(len(words & own) / len(words | own), denies) for own, denies in theirs if words & own]
        most = max((likeness for likeness, _ in alike), default=0.0)
        nearest = {denies for likeness, denies in alike if likeness == most}
        if most >= _SAME and bool(_NOT.search(part)) not in nearest:
            return True
    return False


def _parts(text: str) -> list[str]:
    return [part for part in _PART.split(folded(text)) if part.strip()]


def _squeezed(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())
