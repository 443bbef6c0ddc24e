"""What an editor types for a field, as an intake row has it."""

import re
from dataclasses import dataclass
from typing import Any

from knowledge.intake.fields import MAX_NUMBER
from knowledge.vocabulary import ProgramKind
from retrieval.policies.days import days_in
from retrieval.policies.found import Part
from retrieval.policies.numbers import number, sums_in

LONGEST = 300
"""Characters of a field that is one line."""
_DAYS = frozenset({Part.PUBLISHED, Part.OPENS, Part.CLOSES, Part.VALID_UNTIL})
_AMOUNTS = frozenset({Part.AMOUNT_MIN, Part.AMOUNT_MAX})
_COUNTRY = {"中国": "CN", "china": "CN", "英国": "UK", "united kingdom": "UK", "gb": "UK", "美国": "US", "usa": "US",
            "united states": "US"}  # fmt: skip
_SHARE = re.compile(r"(?:百分之)?\s*(\d{1,3}(?:\.\d+)?)\s*(?:%|％|per ?cent)?", re.IGNORECASE)
_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MOST_PERCENT = 1_000


@dataclass(frozen=True, slots=True)
class Told:
    """What was typed; ``problem`` says why it cannot be taken, in the last part of a text's key."""

    value: Any = None
    currency: str | None = None
    problem: str | None = None


def told(name: str, text: str, currency: str | None) -> Told:
    """Reads what was typed for a field.

    Args:
        currency: of a bare amount, as the document has it.
    """
    if name in _DAYS:
        days = days_in(text)
        return Told(days[0].day.isoformat()) if len(days) == 1 else Told(problem="day")
    if name in _AMOUNTS:
        return _amount(text, currency)
    if name == Part.RATE_PERCENT:
        found = _SHARE.fullmatch(text.strip())
        value = number(found[1]) if found else None
        return Told(problem="rate") if value is None or not 0 < value <= _MOST_PERCENT else Told(value)
    if name == Part.PROGRAM_KIND:
        word = text.strip().casefold()
        return Told(word) if word in set(ProgramKind) else Told(problem="gives")
    if name == Part.COUNTRY:
        word = text.strip()
        code = _COUNTRY.get(word.casefold(), word.upper())
        return Told(code) if re.fullmatch(r"[A-Z]{2}", code) else Told(problem="country")
    line = " ".join(text.split())
    return Told(problem="long") if len(line) > LONGEST else Told(line)


def _amount(text: str, currency: str | None) -> Told:
    sums = sums_in(text)
    if len(sums) == 1:
        value, named = sums[0].value, sums[0].currency or currency or "CNY"
    elif not sums and currency is not None and _BARE.fullmatch(text.strip()):
        value, named = float(text.strip().replace(",", "")), currency
    else:
        return Told(problem="amount")
    return Told(value, named) if 0 < value < MAX_NUMBER else Told(problem="amount")
