"""What is asked when somebody is looked for who fits a need."""

from handlers.needs.brief import seen_by_others
from handlers.texts import texts
from knowledge.demands import Demand
from knowledge.introduction_kinds import PROBLEM
from retrieval.question import LONGEST

_SEARCHED = (PROBLEM, "success", "samples", "rights", "call", "skills", "participants", "contribution", "tried")
"""Parts that say what fits, the weightiest first; budgets and days do not."""


def asked_of(need: Demand) -> str:
    """Writes what fits is asked of: what others may see of a need, since what is asked may go to a model.

    That somebody is looked for says that the whole card is wanted, whatever kinds of record the words name by the way.
    """
    seen = seen_by_others(need)
    told = "\n".join(seen[part] for part in _SEARCHED if seen.get(part))
    looking = texts(need.language).say("need-looking")
    return f"{told[: LONGEST - len(looking) - 1]}\n{looking}"
