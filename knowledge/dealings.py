"""What passes between two sides: who does something, and what comes of wanting to."""

from enum import StrEnum


class Side(StrEnum):
    """Who does something: whoever asks, whoever was asked, the desk's own office, or time."""

    ASKER = "asker"
    WINDOW = "window"
    OFFICE = "office"
    CLOCK = "clock"


class Result(StrEnum):
    """What came of wanting to do something."""

    DONE = "done"
    ALREADY = "already"
    """It is done already: the second of two taps."""
    NOT_NOW = "not-now"
    """Things do not stand so that it could be done."""
    NOT_YOURS = "not-yours"
    """It is for the other side to do."""
    GONE = "gone"
    """There is nothing of the kind any more."""
