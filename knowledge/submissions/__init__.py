"""Submissions: what an editor proposes at once, from the first row to what a reviewer makes of it.

Nothing of a submission is shown to users before it is published. A proposal remembers the revision of its record that
it started from: what somebody else published since is never overwritten, but comes back as a conflict.
"""

from knowledge.submissions.comparing import Compared, Verdict, compared
from knowledge.submissions.differences import FieldChange, difference
from knowledge.submissions.publishing import Progress, publish_some
from knowledge.submissions.reading import (
    count,
    of_person,
    proposal,
    proposal_of,
    proposals,
    submission,
    waiting,
)
from knowledge.submissions.rebasing import rebase
from knowledge.submissions.submission import (
    Deed,
    Origin,
    Proposal,
    Proposed,
    Refused,
    Result,
    Status,
    Submission,
    Submitted,
)
from knowledge.submissions.writing import (
    begin,
    change_row,
    drop,
    forget,
    leave_out,
    put,
    refuse,
    reject,
    rename,
    submit,
    withdraw,
)

__all__ = [
    "Compared",
    "Deed",
    "FieldChange",
    "Origin",
    "Progress",
    "Proposal",
    "Proposed",
    "Refused",
    "Result",
    "Status",
    "Submission",
    "Submitted",
    "Verdict",
    "begin",
    "change_row",
    "compared",
    "count",
    "difference",
    "drop",
    "forget",
    "leave_out",
    "of_person",
    "proposal",
    "proposal_of",
    "proposals",
    "publish_some",
    "put",
    "rebase",
    "refuse",
    "reject",
    "rename",
    "submission",
    "submit",
    "waiting",
    "withdraw",
]
