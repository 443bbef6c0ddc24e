"""Students as they describe themselves: what they told, and what they would rather not tell. Nobody else reads it.

``profile`` says what a profile holds, ``keeping`` puts it into the database. Of a profile others see only the copy
that its owner sends with one application.
"""

from knowledge.students.keeping import agree, forget, profile, tell, untell
from knowledge.students.profile import LONGEST, MOST, Degree, Major, Part, Profile, Value, may_be_told

__all__ = [
    "LONGEST",
    "MOST",
    "Degree",
    "Major",
    "Part",
    "Profile",
    "Value",
    "agree",
    "forget",
    "may_be_told",
    "profile",
    "tell",
    "untell",
]
