"""In which form a fact is told: what an answer has to be read as, and what may be offered to tap."""

import zlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Form(StrEnum):
    """What kind of answer a question about a fact expects."""

    YES_NO = "yes-no"
    AMOUNT = "amount"
    """In CNY."""
    PERCENT = "percent"
    COUNT = "count"
    DAY = "day"
    """A day or a year."""
    COUNTRY = "country"
    PLACE = "place"
    SECTOR = "sector"
    TITLES = "titles"


_FORMS: Final[Mapping[str, Form]] = {
    "country": Form.COUNTRY,
    "region": Form.PLACE,
    "sector": Form.SECTOR,
    "founded": Form.DAY,
    "titles": Form.TITLES,
}
HELD: Final = ("hnte", "srdi", "little-giant", "tech-sme", "innovative-sme", "city-technology-centre", "city-rd-centre",
               "provincial-technology-centre", "provincial-rd-institution", "provincial-design-centre",
               "city-patent-pilot")  # fmt: skip
"""Titles that an enterprise is asked about; their order is that of buttons in use, so new ones come last."""
COUNTRIES: Final = ("CN", "UK", "US")
"""Countries to tap; the order is that of buttons in use."""
PROFILE: Final = (
    "country",
    "region",
    "sector",
    "employees",
    "revenue_cny",
    "founded",
    "rd_spending_cny",
    "rd_staff",
    "titles",
    "invention_patents",
    "utility_models",
    "designs",
    "software_copyrights",
)
"""What describes an enterprise, whatever program it thinks of; anything else is asked for one program only."""
FORMALITIES: Final = frozenset(
    {"serious_incident_or_dishonesty", "major_incident_last_year", "prohibited_products", "in_excluded_industry"}
)
"""What is the same for nearly everybody, so that asking for it decides little."""
WHEREABOUTS: Final = frozenset(
    {"country", "region", "registered_in_cn", "registered_in_uk", "established_in_eu",
     "established_in_horizon_associated_country"}
)  # fmt: skip
"""What only says where an enterprise is: that alone tells nothing of whether it fits a program of that place."""


def number_of(name: str) -> int:
    """Gives the number by which a button names a fact: names are longer than a button can hold."""
    return zlib.crc32(name.encode())


def form_of(name: str, *, compared: bool = False) -> Form:
    """Gives the form of a fact: that of its name, else a number where criteria compare it, else yes or no."""
    if name in _FORMS:
        return _FORMS[name]
    if name.endswith("_cny"):
        return Form.AMOUNT
    if name.endswith("_percent"):
        return Form.PERCENT
    if name in PROFILE:
        return Form.COUNT
    return Form.COUNT if compared else Form.YES_NO
