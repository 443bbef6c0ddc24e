"""Openings that enterprises post from the chat, and reports about openings.

A posting is its enterprise's: written field by field, handed in as a submission, shown once a reviewer publishes it,
open until its last day. ``flags`` says what a report hides and what a reviewer decides; ``suspicion`` what a reviewer
should look at twice. What may be shown is decided as for every record: by the stage that the catalogue keeps.
"""

from knowledge.database import WriteSession
from knowledge.postings import flags, writing
from knowledge.postings.cases import Case, Reason, Report, Verdict, case, hidden_among, waiting
from knowledge.postings.flags import Raised, decide, report
from knowledge.postings.posting import (
    LONGEST_DAYS,
    Checked,
    Posting,
    Standing,
    Trouble,
    as_handed_in,
    checked,
    id_of,
    key_of,
)
from knowledge.postings.reading import (
    begun_by,
    ending,
    key_of_record,
    of_person,
    of_submission,
    one_of,
    posters,
    record_of,
)
from knowledge.postings.suspicion import Doubt, Suspicion, suspicions
from knowledge.postings.writing import (
    begin,
    close,
    drop,
    hand_in,
    is_posted,
    leave,
    orphans,
    revise,
    take_down_orphans,
    withdraw,
    write,
)

__all__ = [
    "LONGEST_DAYS",
    "Case",
    "Checked",
    "Doubt",
    "Posting",
    "Raised",
    "Reason",
    "Report",
    "Standing",
    "Suspicion",
    "Trouble",
    "Verdict",
    "as_handed_in",
    "begin",
    "begun_by",
    "case",
    "checked",
    "close",
    "decide",
    "drop",
    "ending",
    "forget",
    "hand_in",
    "hidden_among",
    "id_of",
    "is_posted",
    "key_of",
    "key_of_record",
    "leave",
    "of_person",
    "of_submission",
    "one_of",
    "orphans",
    "posters",
    "record_of",
    "report",
    "revise",
    "suspicions",
    "take_down_orphans",
    "waiting",
    "withdraw",
    "write",
]


async def forget(session: WriteSession, person_id: int) -> None:
    """Erases what somebody wrote with reports, and what they alone were posting; call it before they are erased."""
    await flags.forget(session, person_id)
    await writing.leave(session, person_id)
