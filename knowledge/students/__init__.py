"""Students as they describe themselves: what they told, and what they would rather not tell. Nobody else reads it.

``profile`` says what a profile holds, ``keeping`` puts it into the database. Of a profile others see only a copy
(``copies``) that its owner shows them for one purpose.
"""

from knowledge.students.copies import SHOWN, copied, of_copy, value_of
from knowledge.students.keeping import agree, forget, profile, tell, untell
from knowledge.students.lines import HOURS, Line, drop_lines, drop_old_lines, lines, put_lines, settle_line
from knowledge.students.profile import LONGEST, MOST, Degree, Major, Part, Profile, Value, may_be_told

__all__ = [
    "HOURS",
    "LONGEST",
    "MOST",
    "SHOWN",
    "Degree",
    "Line",
    "Major",
    "Part",
    "Profile",
    "Value",
    "agree",
    "copied",
    "drop_lines",
    "drop_old_lines",
    "forget",
    "lines",
    "may_be_told",
    "of_copy",
    "profile",
    "put_lines",
    "settle_line",
    "tell",
    "untell",
    "value_of",
]
