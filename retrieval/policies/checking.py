"""What a model wrote of a document, checked against the document: what does not stand there is dropped."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from knowledge.criteria import check_criteria
from knowledge.errors import CriteriaMalformed
from knowledge.vocabulary import ProgramKind
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.policies.clauses import Clause
from retrieval.policies.days import days_in
from retrieval.policies.found import LONGEST_QUOTE, Part, Read
from retrieval.policies.numbers import NUMBER, number, sums_in

CRITERIA: Final = (
    "rd_ratio_percent", "rd_staff_percent", "rd_staff", "rd_spending_cny", "employees", "revenue_cny", "founded_years",
    "invention_patents", "utility_models", "designs", "software_copyrights", "ip_count", "debt_ratio_percent",
    "hightech_income_percent", "main_business_percent", "registered_capital_cny", "total_assets_cny",
    "project_investment_cny", "equipment_spending_cny", "project_months", "consortium_entities",
)  # fmt: skip
"""What a model may say that a criterion compares."""
_TEXTS = (Part.TITLE, Part.ORG, Part.DOC_NO, Part.REGION)
_DAYS = (Part.PUBLISHED, Part.OPENS, Part.CLOSES, Part.VALID_UNTIL)
_AMOUNTS = (Part.AMOUNT_MIN, Part.AMOUNT_MAX)
_SHORTEST_QUOTE, _MOST_CRITERIA = 2, 30
_TEXT = {"type": ["string", "null"]}
_FIGURE = {"type": ["number", "null"]}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip


_LEAF = _object(
    name={"type": "string", "enum": list(CRITERIA)},
    op={"type": "string", "enum": [">=", "<=", ">", "<"]},
    than={"type": "number"},
    quote={"type": "string"},
)
FORM: Final[Mapping[str, Any]] = _object(
    **{part.value: _object(value=_TEXT, quote=_TEXT) for part in (*_TEXTS, *_DAYS, Part.PROGRAM_KIND)},
    **{part.value: _object(value=_FIGURE, currency=_TEXT, quote=_TEXT) for part in _AMOUNTS},
    rate_percent=_object(value=_FIGURE, quote=_TEXT),
    criteria={"type": "array", "items": _LEAF, "maxItems": _MOST_CRITERIA},
)
"""The JSON Schema of what a model is asked for."""


def checked(content: Mapping[str, Any], clauses: Sequence[Clause]) -> tuple[dict[Part, Read], int]:
    """Gives the fields that stand in the document as the model says, and how many were dropped.

    Raises:
        ModelUnavailable: it has not the form that was asked for (``nonsense``).
    """
    if not isinstance(content, Mapping) or not any(part.value in content for part in Part):
        raise ModelUnavailable(ModelFault.NONSENSE, "form")
    wording = _Wording(clauses)
    read: dict[Part, Read] = {}
    given = 0
    for part in (*_TEXTS, *_DAYS, Part.PROGRAM_KIND, *_AMOUNTS, Part.RATE_PERCENT):
        one = content.get(part.value)
        if not isinstance(one, Mapping) or one.get("value") in (None, ""):
            continue
        given += 1
        found = wording.clause_of(one.get("quote"))
        made = None if found is None else _read(part, one, found, str(one["quote"]))
        if made is not None:
            read[part] = made
    leaves = content.get("criteria")
    leaves = leaves[:_MOST_CRITERIA] if isinstance(leaves, list) else []
    given += len(leaves)
    kept = [leaf for leaf in (_leaf(one, wording) for one in leaves) if leaf is not None]
    if kept:
        read[Part.CRITERIA] = Read({"all": kept}, None, "")
    return read, given - len(read) - max(0, len(kept) - 1)


class _Wording:
    """The clauses of a document, in which quotes are looked up."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = [(clause, _bare(clause.wording or clause.text)) for clause in clauses]

    def clause_of(self, quote: object) -> Clause | None:
        """Finds the clause that holds a quote word by word; None where none does."""
        if not isinstance(quote, str):
            return None
        bare = _bare(quote)
        if len(bare) < _SHORTEST_QUOTE or len(quote) > 2 * LONGEST_QUOTE:
            return None
        return next((clause for clause, text in self._clauses if bare in text), None)


def _read(part: Part, one: Mapping[str, Any], found: Clause, quote: str) -> Read | None:
    value = one["value"]
    if part in _AMOUNTS or part is Part.RATE_PERCENT:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        if part is Part.RATE_PERCENT:
            return Read(float(value), found.label, quote) if _share_stands(value, quote) else None
        sums = [one for one in sums_in(quote) if one.value == value]
        currency = one.get("currency")
        same = sums and sums[0].currency in (None, currency)
        return Read(float(value), found.label, quote, (), str(currency)) if same and currency else None
    if not isinstance(value, str) or len(value) > LONGEST_QUOTE:
        return None
    if part in _DAYS:
        stands = any(day.day.isoformat() == value for day in days_in(quote))
        return Read(value, found.label, quote) if stands else None
    if part is Part.PROGRAM_KIND:
        return Read(value, found.label, quote) if value in set(ProgramKind) else None
    return Read(" ".join(value.split()), found.label, quote) if _bare(value) and _bare(value) in _bare(quote) else None


def _leaf(one: object, wording: _Wording) -> dict[str, Any] | None:
    if not isinstance(one, Mapping):
        return None
    quote, name, than = one.get("quote"), one.get("name"), one.get("than")
    found = wording.clause_of(quote)
    if found is None or not isinstance(quote, str) or name not in CRITERIA:
        return None
    if isinstance(than, bool) or not isinstance(than, int | float) or not _figure_stands(float(than), quote):
        return None
    words = " ".join(quote.split()).replace(" / ", "/")
    clause = f"{found.label}: {words}" if found.label else words
    leaf = {"value": name, "op": one.get("op"), "than": float(than), "unit": _unit(str(name)), "clause": clause}
    try:
        check_criteria(leaf)
    except CriteriaMalformed:
        return None
    return leaf


def _unit(name: str) -> str | None:
    return "CNY" if name.endswith("_cny") else "%" if name.endswith("_percent") else None


def _figure_stands(value: float, quote: str) -> bool:
    numbers = [number(written) for written in re.findall(NUMBER, quote)]
    return value in [*numbers, *(one.value for one in sums_in(quote))]


def _share_stands(value: float, quote: str) -> bool:
    return any(number(written) == value for written in re.findall(rf"({NUMBER})\s*(?:%|％|per ?cent)", quote))


def _bare(text: str) -> str:
    """Folds width and leaves white space out, which line breaks of a file may stand for."""
    return "".join(unicodedata.normalize("NFKC", text).split())
