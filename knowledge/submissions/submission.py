"""A submission and its proposals, frozen as they stand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from knowledge.vocabulary import Kind, Language


class Origin(StrEnum):
    """Where a submission comes from."""

    FORM = "form"
    FILE = "file"
    TEXT = "text"
    POLICY = "policy"
    MERGE = "merge"
    ANSWER = "answer"
    POSTING = "posting"


class Status(StrEnum):
    """Where a submission stands."""

    DRAFTING = "drafting"
    """Its editor works on it; nobody else sees it."""
    WAITING = "waiting"
    """It waits for a reviewer."""
    PUBLISHING = "publishing"
    """A reviewer publishes it, a batch at a time."""
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


OPEN = (Status.DRAFTING, Status.WAITING)
"""In these its rows may still be changed."""


class Deed(StrEnum):
    """What a proposal would do to its record."""

    SAVE = "save"
    """A record that was retired stays retired, whatever a file says of it."""
    RESTORE = "restore"
    """Saves it, and brings it back if it was retired."""
    RETIRE = "retire"


class Result(StrEnum):
    """What publishing a proposal came to."""

    PUBLISHED = "published"
    UNCHANGED = "unchanged"
    """The record said just that already."""
    CONFLICT = "conflict"
    """Somebody else changed the record since; nothing was written."""
    REFUSED = "refused"
    """The row is not fit to be a record; nothing was written."""


class Submitted(StrEnum):
    """What came of handing a submission in."""

    DONE = "done"
    ALREADY = "already"
    GONE = "gone"
    """There is none, or it has been withdrawn."""
    NOTHING = "nothing"
    """Nothing in it would change anything, or all of it is left out."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row of a file that could not be read.

    Attributes:
        where: file, sheet and cell as far as they are known, for people.
        why: code of the reason (``intake.verdicts.Why``), with the ``values`` that a sentence about it needs.
    """

    where: str
    line: int
    why: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission; ``refused`` are the rows of its file that could not be read."""

    id: int
    person_id: int | None
    origin: Origin
    title: str
    language: Language
    status: Status
    why: str | None
    refused: Sequence[Refused]
    created_at: dt.datetime
    submitted_at: dt.datetime | None
    judged_by: int | None
    judged_at: dt.datetime | None
    judged_why: str | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is to become a proposal; ``row`` is a native row of an import, ``kind`` None where the row says it."""

    key: str
    deed: Deed
    row: Mapping[str, Any]
    kind: Kind | None = None
    twin_key: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One record as a submission would have it.

    Attributes:
        row: a native row of an import; parts may be missing while it is being filled in.
        base: the revision of the record that it started from; None where there was none.
        twin_key: the record that it may be a duplicate of.
        result: what publishing it came to; None before.
    """

    id: int
    submission_id: int
    deed: Deed
    key: str
    kind: Kind | None
    row: Mapping[str, Any]
    base: int | None
    twin_key: str | None
    left_out: bool
    result: Result | None

    @property
    def done(self) -> bool:
        """Says whether publishing has come to it."""
        return self.result is not None
