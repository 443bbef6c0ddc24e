"""How it is noted what a student is asked to type of their profile."""

from enum import IntEnum

JOURNEY = "profile"
"""The journey, as ``Caller.asked`` names it; what it asks is a part, or ``ALL``."""
ALL = "all"
"""Whatever they like to tell, in one go."""


class Manner(IntEnum):
    """What follows the answer to a question about one part."""

    ON = 0
    """The question about the next part that is missing."""
    ALONE = 1
    """The profile as it stands then."""
    CV = 2
    """The next line of the CV."""
