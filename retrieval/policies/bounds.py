"""The numbers of conditions with their bounds: "不低于5%", "4项以上", "5000万元至2亿元（含）"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.policies.numbers import NUMBER, number
from retrieval.policies.subjects import MONEY, PEOPLE, PERCENT, PIECES, POINTS, YEARS

_UNITS: Mapping[str, str] = {
    "%": PERCENT, "％": PERCENT, "年": YEARS, "周年": YEARS, "个年度": YEARS, "人": PEOPLE, "名": PEOPLE,
    "件": PIECES, "项": PIECES, "个": PIECES, "分": POINTS,
}  # fmt: skip
_OPS: Sequence[tuple[str, str]] = (
    (
        ">=",
        r"不(?:得|应|能)?(?:低于|少于|小于)(?:[^，。；\d]{1,18}?的)?|达到(?:或超过|或者超过)?|≥|"
        r">=|大于等于|至少|满",
    ),
    ("<=", r"不(?:得|应|能)?(?:超过|高于|多于|大于)|≤|<=|小于等于|控制在"),
    (">", r"超过|高于|大于|多于|>|＞"),
    ("<", r"低于|小于|少于|未满|不满|不足|<|＜"),
)
_BEFORE = "|".join(f"(?P<o{place}>{written})" for place, (_, written) in enumerate(_OPS))
_COIN = r"(?:(?P<times>万|亿)?(?P<coin>元)(?:人民币)?|(?P<alone>[万亿])(?![人件吨亩平台套户家名个次股美欧]))"
_QUANTITY = rf"(?P<number>{NUMBER})\s*(?:{_COIN}|(?P<unit>%|％|周年|年|个年度|人|名|件|项|个|分))"
_INCLUDED = r"(?P<included>[（(]?含[^）)]{0,6}[）)])?"
_AFTER = r"(?P<after>(?:及|或|\(含\)|（含）)?(?:以上|之上)|(?:及|或)?(?:以内|之内|以下))?"
_TOO = r"(?P<too>[（(]含[^）)]{0,6}[）)])?"
_ANY_OF_THEM = ("任意", "任", "其中", "之")
"""Before "one of them", which counts alternatives and nothing of an enterprise."""
_RANGE = re.compile(
    rf"在?(?P<low>{NUMBER})\s*(?P<lowtimes>万|亿)?(?P<lowcoin>元)?\s*(?:至|到|[-—~～])\s*{_QUANTITY}{_INCLUDED}"
)
_BOUND = re.compile(rf"(?:{_BEFORE})?\s*{_QUANTITY}{_INCLUDED}{_AFTER}{_TOO}")


@dataclass(frozen=True, slots=True)
class Bound:
    op: str | None
    number: float
    unit: str
    start: int
    end: int
    suffixed: bool = False
    implied: bool = False
    """How it is written: behind the number, as in "4项以上"; not at all, as in "一项发明专利或4项"."""


def bounds_in(text: str) -> list[Bound]:
    found: list[Bound] = []
    ranges = list(_RANGE.finditer(text))
    for match in ranges:
        low = number(match["low"])
        high = _read(match, match["number"], match["times"] or match["alone"])
        if low is None or high is None:
            continue
        low *= {"万": 1e4, "亿": 1e8}.get(
            match["lowtimes"] or ("" if match["lowcoin"] else match["times"] or match["alone"]) or "", 1
        )
        unit = _unit(match)
        found += [
            Bound(">=", low, unit, match.start(), match.start()),
            Bound("<=", high, unit, match.start(), match.end()),
        ]
    for match in _BOUND.finditer(text):
        if any(one.start() <= match.start() < one.end() for one in ranges):
            continue
        value = _read(match, match["number"], match["times"] or match["alone"])
        if value is not None:
            included = match["included"] is not None or match["too"] is not None
            if match.string[: match.start()].endswith(_ANY_OF_THEM):
                continue
            op, suffixed, unit = _op(match, included), match["after"] is not None, _unit(match)
            implied = op is None and (unit == PIECES or match.string[: match.start()].endswith(("或", "或者")))
            found.append(Bound(">=" if implied else op, value, unit, match.start(), match.end(), suffixed, implied))
    return sorted(found, key=lambda one: (one.start, one.end))


def _op(match: re.Match[str], included: bool) -> str | None:
    op = next((op for place, (op, _) in enumerate(_OPS) if match[f"o{place}"]), None)
    if match["after"]:
        op = op or (">=" if match["after"].endswith("上") else "<=")
    return {">": ">=", "<": "<="}.get(op or "", op) if included else op


def _read(match: re.Match[str], written: str, times: str | None) -> float | None:
    value = number(written)
    return None if value is None else round(value * {"万": 1e4, "亿": 1e8}.get(times or "", 1), 4)


def _unit(match: re.Match[str]) -> str:
    return MONEY if match["coin"] or match["alone"] else _UNITS[match["unit"]]
