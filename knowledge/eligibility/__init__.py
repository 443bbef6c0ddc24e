"""Whether an enterprise fits a support program: what it told, criteria checked clause by clause, what to ask next.

Pure code: no database, no words for people. ``facts`` names what an enterprise can tell and what follows from it,
``assessment`` checks a criteria tree (``knowledge.criteria``), ``asking`` finds the fact that decides most programs,
``ranking`` puts programs in the order in which they are worth looking at, ``nearness`` says which are worth telling of.
"""

from knowledge.eligibility.asking import deciding_fact
from knowledge.eligibility.assessment import Assessment, Verdict, assess
from knowledge.eligibility.facts import Facts, Known, Value
from knowledge.eligibility.leaves import Checked, Standing
from knowledge.eligibility.nearness import FIT, JUST, Nearness, nearness, nearness_of
from knowledge.eligibility.ranking import Prospect, ranked

__all__ = [
    "FIT",
    "JUST",
    "Assessment",
    "Checked",
    "Facts",
    "Known",
    "Nearness",
    "Prospect",
    "Standing",
    "Value",
    "Verdict",
    "assess",
    "deciding_fact",
    "nearness",
    "nearness_of",
    "ranked",
]
