"""What an enterprise tells of itself, and what follows from it.

A fact has the name under which criteria ask for it. Amounts are in CNY where the name ends in ``_cny``, shares in per
cent where it ends in ``_percent``, years where it ends in ``_years``; ``founded`` is an ISO day or a year.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from knowledge.eligibility.sizes import is_small_or_medium, section_of

Value = bool | float | str | tuple[str, ...]
"""Yes or no, a number in the unit of its name, a text, or the titles that an enterprise holds."""
Facts = Mapping[str, Value]
"""What an enterprise has told, by name."""

EUROPEAN_UNION: Final = frozenset(
    {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
     "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"}
)  # fmt: skip
HORIZON_ASSOCIATED: Final = frozenset(
    {"AL", "AM", "BA", "CH", "FO", "GE", "IL", "IS", "MD", "ME", "MK", "NO", "RS", "TN", "TR", "UA", "UK", "XK"}
)
"""Countries associated with all of Horizon Europe; those of its second pillar alone are left to be asked for.

Source: European Commission, list of participating countries in Horizon Europe, as known at the end of 2025.
"""
TITLES: Final[Mapping[str, str]] = {
    "has_valid_hnte_certificate": "hnte",
    "is_srdi_sme": "srdi",
    "is_little_giant": "little-giant",
    "has_city_technology_centre": "city-technology-centre",
    "has_city_rd_centre": "city-rd-centre",
    "has_provincial_technology_centre": "provincial-technology-centre",
    "has_provincial_rd_institution": "provincial-rd-institution",
    "has_provincial_design_centre": "provincial-design-centre",
    "is_city_patent_pilot": "city-patent-pilot",
    "is_technology_sme": "tech-sme",
    "is_innovative_sme": "innovative-sme",
}
"""Which title a fact asks for. Whoever named their titles holds no other one."""
_IMPLIED: Final[Mapping[str, frozenset[str]]] = {
    "srdi": frozenset({"little-giant"}),
    "city-rd-centre": frozenset({"provincial-rd-institution"}),
    "city-technology-centre": frozenset({"provincial-technology-centre"}),
}
"""Titles that nobody can hold without this one."""
_CLASS_1 = ("invention_patents", "ic_layouts", "plant_varieties")
_CLASS_2 = ("utility_models", "designs", "software_copyrights")
_PATENTS = ("invention_patents", "utility_models", "designs")
_YEAR_DAYS = 365.2425


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a fact follows from others; all of ``needs`` are asked for where it does not follow yet."""

    needs: tuple[str, ...]
    follows: Callable[["Known"], Value | None]


class Known:
    """The facts of one enterprise on one day: what it told, else what follows from that."""

    def __init__(self, told: Facts, today: dt.date) -> None:
        self.told, self.today = told, today

    def value(self, name: str) -> Value | None:
        """Gives a fact; None where it is not known. What was told outright goes before what would follow."""
        if name in self.told:
            return self.told[name]
        rule = _RULES.get(name)
        return rule.follows(self) if rule else None

    def to_ask(self, name: str) -> tuple[str, ...]:
        """Names the facts that an enterprise has to tell before this one is known; empty where it is."""
        if self.value(name) is not None:
            return ()
        rule = _RULES.get(name)
        missing = tuple(need for need in rule.needs if need not in self.told) if rule else ()
        # Amounts are told in CNY, in which an enterprise elsewhere does not reckon.
        if self.text("country") not in (None, "", "CN") and any(need.endswith("_cny") for need in missing):
            return (name,)
        return missing or (name,)

    def number(self, name: str) -> float | None:
        """Gives a fact that is a number; None where it is unknown or none."""
        value = self.value(name)
        return None if value is None or isinstance(value, (bool, str, tuple)) else float(value)

    def text(self, name: str) -> str | None:
        """Gives a fact that is a text; None where it is unknown or none."""
        value = self.value(name)
        return value if isinstance(value, str) else None


def founded_on(known: Known) -> dt.date | None:
    """Gives the day on which an enterprise was founded; of a year alone its last day, which promises no more."""
    told = known.text("founded") or ""
    try:
        return dt.date(int(told), 12, 31) if len(told) == 4 else dt.date.fromisoformat(told)
    except ValueError:
        return None


def _founded_years(known: Known) -> float | None:
    founded = founded_on(known)
    return None if founded is None else max(0.0, round((known.today - founded).days / _YEAR_DAYS, 2))


def _share(part: str, whole: str) -> Callable[[Known], float | None]:
    def share(known: Known) -> float | None:
        some, all_of_it = known.number(part), known.number(whole)
        return round(100 * some / all_of_it, 4) if some is not None and all_of_it else None

    return share


def _sum(needs: Collection[str], rare: Collection[str] = ()) -> Callable[[Known], float | None]:
    """Adds up counts; unknown while one of ``needs`` is, and what is ``rare`` counts where it was told."""

    def total(known: Known) -> float | None:
        counts = [known.number(name) for name in needs]
        if None in counts:
            return None
        return sum(count or 0 for count in (*counts, *(known.number(name) for name in rare)))

    return total


def _some(names: Collection[str]) -> Callable[[Known], bool | None]:
    """Says yes where one of them is there; having none of them says nothing of what else would count."""

    def some(known: Known) -> bool | None:
        return True if any((known.number(name) or 0) > 0 for name in names) else None

    return some


def _spends(known: Known) -> bool | None:
    spent = known.number("rd_spending_cny")
    return None if spent is None else spent > 0


def _in_countries(countries: Collection[str]) -> Callable[[Known], bool | None]:
    def there(known: Known) -> bool | None:
        country = known.text("country")
        return None if country is None else country in countries

    return there


def _in_countries_if_known(countries: Collection[str]) -> Callable[[Known], bool | None]:
    """Says yes for these countries and no for the Union and China; of others it is not known here."""

    def there(known: Known) -> bool | None:
        country = known.text("country")
        if country in countries:
            return True
        return False if country in EUROPEAN_UNION or country == "CN" else None

    return there


def _in_sections(sections: str) -> Callable[[Known], bool | None]:
    """Says whether an enterprise's sector lies in some sections of GB/T 4754, by their letters."""

    def there(known: Known) -> bool | None:
        section = section_of(known.text("sector") or "")
        return section in sections if section else None

    return there


def _holds_one_of(*titles: str) -> Callable[[Known], bool | None]:
    def holds(known: Known) -> bool | None:
        held = [_holds(title)(known) for title in titles]
        return None if None in held else any(held)

    return holds


def _holds(title: str) -> Callable[[Known], bool | None]:
    def holds(known: Known) -> bool | None:
        titles = known.told.get("titles")
        if not isinstance(titles, tuple):
            return None
        return not {title, *_IMPLIED.get(title, ())}.isdisjoint(titles)

    return holds


def _small(known: Known) -> bool | None:
    if known.text("country") not in (None, "CN"):
        return None
    return is_small_or_medium(known.text("sector"), known.number("employees"), known.number("revenue_cny"))


_RULES: Final[Mapping[str, _Rule]] = {
    "founded_years": _Rule(("founded",), _founded_years),
    "rd_ratio_percent": _Rule(("revenue_cny", "rd_spending_cny"), _share("rd_spending_cny", "revenue_cny")),
    "rd_staff_percent": _Rule(("employees", "rd_staff"), _share("rd_staff", "employees")),
    "graduate_staff_percent": _Rule(("rd_staff", "graduate_staff"), _share("graduate_staff", "rd_staff")),
    "has_rd_spending": _Rule(("rd_spending_cny",), _spends),
    "class_1_ip_count": _Rule(("invention_patents",), _sum(_CLASS_1[:1], _CLASS_1[1:])),
    "class_2_ip_count": _Rule(_CLASS_2, _sum(_CLASS_2)),
    "ip_count": _Rule((*_PATENTS, "software_copyrights"), _sum((*_PATENTS, "software_copyrights"), _CLASS_1[1:])),
    "owns_patent_or_trademark": _Rule((), _some(_PATENTS)),
    "owns_or_licenses_granted_patent": _Rule((), _some(_PATENTS)),
    "registered_in_cn": _Rule(("country",), _in_countries({"CN"})),
    "registered_in_uk": _Rule(("country",), _in_countries({"UK"})),
    "established_in_eu": _Rule(("country",), _in_countries(EUROPEAN_UNION)),
    "established_in_horizon_associated_country": _Rule(("country",), _in_countries_if_known(HORIZON_ASSOCIATED)),
    "is_manufacturer": _Rule(("sector",), _in_sections("C")),
    "is_industrial": _Rule(("sector",), _in_sections("BCD")),
    "is_tech_or_innovative_sme": _Rule(("titles",), _holds_one_of("tech-sme", "innovative-sme", "srdi")),
    "is_sme": _Rule(("sector", "employees", "revenue_cny"), _small),
    **{fact: _Rule(("titles",), _holds(title)) for fact, title in TITLES.items()},
}
