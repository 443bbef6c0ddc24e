"""What speaks for two records being one, and against it, by codes that can be put into words."""

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """What speaks for two records being one, or against it."""

    SAME_TITLE = "same-title"
    LIKE_TITLE = "like-title"
    SAME_DATES = "same-dates"
    SAME_CLOSING = "same-closing"
    SAME_OPENING = "same-opening"
    SAME_ROUND = "same-round"
    SAME_PAGE = "same-page"
    SAME_WORDING = "same-wording"
    LIKE_WORDING = "like-wording"
    LIKE_MEANING = "like-meaning"
    SAME_AMOUNT = "same-amount"
    SAME_NAMES = "same-names"
    OTHER_ISSUER = "other-issuer"
    SAME_ISSUER = "same-issuer"
    OTHER_LANGUAGE = "other-language"

    DIFFERENT_ROUND = "different-round"
    DIFFERENT_YEAR = "different-year"
    DIFFERENT_DATES = "different-dates"
    DIFFERENT_PLACE = "different-place"
    DIFFERENT_AMOUNT = "different-amount"
    DIFFERENT_OWNER = "different-owner"
    DIFFERENT_WORDS = "different-words"
    DIFFERENT_WORDING = "different-wording"
    SAME_LIST = "same-list"
    """One list has both: of one issuer under two titles, or of two issuers."""


class Evidence(NamedTuple):
    """One reason and its log-odds; above zero it speaks for the two being one."""

    reason: Reason
    weight: float
