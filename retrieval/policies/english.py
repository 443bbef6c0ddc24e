"""Comparisons in English conditions: employees, turnover, years of trading, research spending, patents, projects."""

import re
from collections.abc import Iterator, Sequence

from retrieval.policies.comparisons import Found
from retrieval.policies.numbers import number, sums_in

_OPS: Sequence[tuple[str, str]] = (
    (">=", r"at least|no (?:fewer|less) than|not (?:fewer|less) than|(?:a )?minimum(?: of)?|or more"),
    ("<=", r"at most|no more than|not more than|up to|(?:a )?maximum(?: of)?|not exceed(?:ing)?|no longer than"),
    (">", r"more than|over|above|greater than|exceed(?:s|ing)?"),
    ("<", r"fewer than|less than|under|below"),
)
_OP = "|".join(f"(?P<o{place}>{written})" for place, (_, written) in enumerate(_OPS))
_N = r"(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOW = rf"(?:{_OP})\s+(?:a )?{_N}"
_STAFF = r"(?:full[- ]time(?: equivalent)? )?(?:employees|staff|people|FTEs?|workers)"
_COUNTED: Sequence[tuple[str, str, str]] = (
    ("rd_staff_percent", "%",
        rf"{_HOW}\s?(?:%|per ?cent) of (?:its |your |their |the |all )?(?:employees|staff|"
        rf"workforce)\b[^.;]{{0,40}}\b(?:R&D|research)"),
    ("rd_ratio_percent", "%",
        rf"{_HOW}\s?(?:%|per ?cent) of (?:its |your |their |the |annual |total )*(?:turnover|"
        rf"revenue|sales)\b[^.;]{{0,20}}\b(?:R&D|research)"),
    ("rd_ratio_percent", "%",
        rf"(?:R&D|research)[^.;]{{0,40}}?(?:{_OP})\s+{_N}\s?(?:%|per ?cent) of (?:its |your |"
        rf"their |the |annual |total )*(?:turnover|revenue|sales)"),
    ("employees", "people", rf"{_HOW} {_STAFF}"),
    ("founded_years", "years",
        rf"(?:trading|traded|established|incorporated|registered|operating|in business|existence)"
        rf"\b[^.;]{{0,30}}?\b(?:{_OP})\s+{_N} years?"),
    ("invention_patents", "patents", rf"{_HOW} (?:granted |registered |invention |valid )*patents?\b(?! applications)"),
    ("consortium_entities", "partners",
        rf"{_HOW} (?:independent |different |eligible )*(?:partners|organisations|participants|"
        rf"entities)\b"),
    ("consortium_countries", "countries", rf"{_HOW} (?:different |eligible )*(?:countries|member states)\b"),
)  # fmt: skip
_PATTERNS = [(name, unit, re.compile(written, re.IGNORECASE)) for name, unit, written in _COUNTED]
_PAID: Sequence[tuple[str, re.Pattern[str]]] = (
    ("turnover", re.compile(r"\b(?:annual )?(?:turnover|revenue|sales)\b", re.IGNORECASE)),
    ("total_assets", re.compile(r"\bbalance sheet(?: total)?\b|\btotal assets\b", re.IGNORECASE)),
    (
        "project_cost",
        re.compile(
            r"\b(?:total )?(?:eligible )?project(?:'s|s)? (?:total )?(?:eligible )?(?:costs?|size)\b|"
            r"\btotal (?:eligible )?(?:project )?costs?\b|\brange in size\b",
            re.IGNORECASE,
        ),
    ),
)
_MONTHS = re.compile(
    rf"(?:last|run|duration|length|complete[ds]?|deliver)\w*\b[^.;]{{0,40}}?(?:between {_N} (?"
    rf":months )?(?:and|to) (?P<m>\d+|\w+)|(?:{_OP})\s+(?P<k>\d+|\w+)) months?",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:TRLs?|technology readiness levels?)(?: \(TRLs?\))?\D{0,20}?(?P<n>[1-9])(?:\s*(?:to|-|–|"
    r"and)\s*(?P<m>[1-9]))?",
    re.IGNORECASE,
)
_ANY_OP = re.compile(rf"\b(?:{_OP})\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_UNREAD = re.compile(rf"\b(?:{_OP})\s+{_N}", re.IGNORECASE)


def compared_in_english(text: str) -> tuple[list[Found], bool]:
    """Finds the comparisons in one condition, and says whether all of its bounds were understood."""
    found: list[Found] = []
    for name, unit, written in _PATTERNS:
        for match in written.finditer(text):
            value = number(match["n"])
            if value is not None and _free(match.start(), match.end(), found):
                leaf = {"value": name, "op": _op(match), "than": value, "unit": unit}
                found.append(Found(leaf, match.start(), match.end()))
    found += [one for one in (*_amounts(text), *_months(text), *_levels(text)) if _free(one.start, one.end, found)]
    unread = [match for match in _UNREAD.finditer(text) if _free(match.start(), match.end(), found)]
    return sorted(found, key=lambda one: (one.start, one.end)), not unread


def _free(start: int, end: int, found: Sequence[Found]) -> bool:
    return all(end <= one.start or one.end <= start for one in found)


def _op(match: re.Match[str]) -> str:
    return next((op for place, (op, _) in enumerate(_OPS) if match[f"o{place}"]), ">=")


def _amounts(text: str) -> Iterator[Found]:
    sums = sums_in(text)
    used: set[int] = set()
    for place, one in enumerate(sums):
        named = [
            (name, match) for name, written in _PAID for match in written.finditer(text) if match.end() <= one.start
        ]
        if place in used or not named or one.currency is None:
            continue
        name, match = max(named, key=lambda pair: pair[1].end())
        between = text[match.end() : one.start]
        if len(between) > 40 or any(sign in between for sign in ".;"):
            continue
        subject = "revenue_cny" if (name, one.currency) == ("turnover", "CNY") else f"{name}_{one.currency.lower()}"
        if _BETWEEN.search(text[: one.start]) and place + 1 < len(sums):
            high = sums[place + 1]
            used.add(place + 1)
            yield _leaf(subject, ">=", one.value, one.currency, match.start(), one.end)
            yield _leaf(subject, "<=", high.value, one.currency, one.end, high.end)
            continue
        op = _ANY_OP.search(text[: one.start])
        if op is not None:
            yield _leaf(subject, _op(op), one.value, one.currency, match.start(), one.end)


def _months(text: str) -> Iterator[Found]:
    for match in _MONTHS.finditer(text):
        low, high, only = (number(match[key] or "") for key in "nmk")
        if low is not None and high is not None:
            yield _leaf("project_months", ">=", low, "months", match.start(), match.start("m"))
            yield _leaf("project_months", "<=", high, "months", match.start("m"), match.end())
        elif only is not None:
            yield _leaf("project_months", _op(match), only, "months", match.start(), match.end())


def _levels(text: str) -> Iterator[Found]:
    for match in _LEVEL.finditer(text):
        low, high = number(match["n"]), number(match["m"] or "")
        if low is not None:
            yield _leaf("technology_readiness_level", ">=", low, "TRL", match.start(), match.end("n"))
        if high is not None:
            yield _leaf("technology_readiness_level", "<=", high, "TRL", match.end("n"), match.end())


def _leaf(name: str, op: str, value: float, unit: str, start: int, end: int) -> Found:
    return Found({"value": name, "op": op, "than": value, "unit": unit}, start, end)
