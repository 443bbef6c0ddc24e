"""Students as they describe themselves: what they told, and what they would rather not tell. Nobody else reads it.

``profile`` says what a profile holds, ``keeping`` puts it into the database. Of a profile others see only a copy
(``copies``) that its owner shows them for one purpose.
"""

from knowledge.students.copies import SHOWN, copied, of_copy
from knowledge.students.keeping import agree, forget, profile, tell, untell
from knowledge.students.profile import LONGEST, MOST, Degree, Major, Part, Profile, Value, may_be_told

__all__ = [
    "LONGEST",
    "MOST",
    "SHOWN",
    "Degree",
    "Major",
    "Part",
    "Profile",
    "Value",
    "agree",
    "copied",
    "forget",
    "may_be_told",
    "of_copy",
    "profile",
    "tell",
    "untell",
]
