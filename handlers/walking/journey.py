"""What a walk keeps with whoever walks: what they were asked to name, or where they are."""

from enum import StrEnum

JOURNEY = "walk"


class Waiting(StrEnum):
    """What is kept: what they are asked for, or the node that they were shown last."""

    STUDY = "study"
    TRADE = "trade"
    ANY = "any"
    AT = "at"
