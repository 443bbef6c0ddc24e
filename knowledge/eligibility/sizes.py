"""Whether an enterprise in China is small or medium-sized: the state's classes by sector, staff and revenue.

Source: 工信部联企业〔2011〕300号 (standards for classifying small and medium-sized enterprises), section 4; the bounds
between medium-sized and large. An enterprise below either bound of its sector is small or medium-sized.
"""

from collections.abc import Mapping
from dataclasses import dataclass

_MILLION = 1e6


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Above both an enterprise is large; ``revenue`` in CNY, None where the sector has no such bound."""

    employees: int | None
    revenue: float | None


_INDUSTRY = _Bounds(1000, 400 * _MILLION)
_OTHERS = _Bounds(300, None)
_BY_SECTION: Mapping[str, _Bounds] = {
    "A": _Bounds(None, 200 * _MILLION),
    "B": _INDUSTRY,
    "C": _INDUSTRY,
    "D": _INDUSTRY,
    "H": _Bounds(300, 100 * _MILLION),
    "M": _OTHERS,
    "N": _OTHERS,
    "O": _OTHERS,
    "R": _OTHERS,
}
"""By section of GB/T 4754. Construction, property and leasing are also told by their assets, trade, transport and
information by their divisions: these stand below or are asked for."""
_BY_DIVISION: Mapping[str, _Bounds] = {
    "51": _Bounds(200, 400 * _MILLION),
    "52": _Bounds(300, 200 * _MILLION),
    "53": _Bounds(1000, 300 * _MILLION),
    "54": _Bounds(1000, 300 * _MILLION),
    "59": _Bounds(200, 300 * _MILLION),
    "60": _Bounds(1000, 300 * _MILLION),
    "63": _Bounds(2000, 1000 * _MILLION),
    "64": _Bounds(2000, 1000 * _MILLION),
    "65": _Bounds(300, 100 * _MILLION),
}
_BY_ANY = _Bounds(200, 50 * _MILLION)
"""Below either of these an enterprise is small or medium-sized whatever its sector has for bounds."""


def is_small_or_medium(sector: str | None, employees: float | None, revenue: float | None) -> bool | None:
    """Says whether an enterprise is small or medium-sized; None where it cannot be told.

    Args:
        sector: key of its node in the linkage, such as ``sector-6729`` or ``industry-6700``; None where unknown.
        employees: people.
        revenue: of the last year, CNY.
    """
    section, division = _class_of(sector or "")
    bounds = _BY_DIVISION.get(division) or _BY_SECTION.get(section)
    known = bounds or _BY_ANY
    below = [
        None if is_there is None else is_there < bound
        for is_there, bound in ((employees, known.employees), (revenue, known.revenue))
        if bound is not None
    ]
    if any(below):
        return True
    return False if bounds and None not in below else None


def section_of(sector: str) -> str:
    """Gives the letter of a sector's section in GB/T 4754, from its key; empty where the key has none."""
    return _class_of(sector)[0]


def _class_of(sector: str) -> tuple[str, str]:
    """Reads section and division from a key: the ASCII code of the section's letter, then the division's number."""
    digits = sector.partition("-")[2]
    return (chr(int(digits[:2])) if digits[:2].isdecimal() else "", digits[2:4])
