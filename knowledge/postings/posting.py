"""An opening that an enterprise posts: where it stands, and what it needs before it can be handed in. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from knowledge.drafts import Draft
from knowledge.intake.forms import read
from knowledge.intake.row_of import row_of
from knowledge.intake.verdicts import Refusal
from knowledge.submissions import Status as SubmissionStatus
from knowledge.submissions import Submission
from knowledge.vocabulary import Kind, Language, Stage

LONGEST_DAYS = 183
"""Days ahead that the last day may be: a posting says anew twice a year that it still holds."""
_KEY = "posting-"
_ADDED = frozenset({"posted", "as_of", "source"})
"""What handing in adds (``as_handed_in``)."""


class Standing(StrEnum):
    """Where a posting stands, for those whose it is."""

    DRAFT = "draft"
    """It was never shown, and nobody but them sees it."""
    WAITING = "waiting"
    """It was never shown, and waits for a reviewer."""
    REJECTED = "rejected"
    """A reviewer sent it back; it was never shown."""
    LIVE = "live"
    """Everybody sees it."""
    EXPIRED = "expired"
    """Its last day is over."""
    CLOSED = "closed"
    """They closed it before its last day."""
    HIDDEN = "hidden"
    """It was reported, and nobody sees it until a reviewer decides."""
    REMOVED = "removed"
    """Staff took it away."""


class Trouble(StrEnum):
    """Why a posting cannot be handed in as it is."""

    LACKING = "lacking"
    UNFIT = "unfit"
    PAST = "past"
    """Its last day is over."""
    TOO_FAR = "too-far"
    """Its last day is too far away (``LONGEST_DAYS``)."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as it stands.

    Attributes:
        row: what is being written of it, as a row of an import; None where nothing is.
        submission: what was last handed in of it; None where nothing was.
        handed_in: the row that it proposes.
        record: the opening as its last revision has it; None where it was never approved.
        stage: of that record.
        hidden: whether it is out of all answers until a reviewer decides about reports.
    """

    id: int
    person_id: int | None
    enterprise_id: int | None
    language: Language
    row: Mapping[str, Any] | None
    submission: Submission | None
    handed_in: Mapping[str, Any] | None
    record: Draft | None
    stage: Stage | None
    hidden: bool
    created_at: dt.datetime
    changed_at: dt.datetime

    @property
    def key(self) -> str:
        """Gives the key of its record."""
        return key_of(self.id)

    @property
    def waits(self) -> bool:
        """Says whether something of it waits for a reviewer: all of it, or a change."""
        waiting = (SubmissionStatus.WAITING, SubmissionStatus.PUBLISHING)
        return self.submission is not None and self.submission.status in waiting

    @property
    def sent_back(self) -> bool:
        """Says whether a reviewer rejected what was last handed in, and nothing was changed since."""
        rejected = self.submission is not None and self.submission.status is SubmissionStatus.REJECTED
        return rejected and self._is_as_handed_in

    @property
    def changing(self) -> bool:
        """Says whether there is something that was written since, and is not handed in."""
        if self.row is None or (self.record is not None and self.row == row_as_it_stands(self.record)):
            return False
        withdrawn = self.submission is not None and self.submission.status is SubmissionStatus.WITHDRAWN
        return withdrawn or not self._is_as_handed_in

    @property
    def _is_as_handed_in(self) -> bool:
        if self.row is None or self.handed_in is None:
            return False
        now, then = ({name: row[name] for name in row if name not in _ADDED} for row in (self.row, self.handed_in))
        return now == then

    def standing(self, today: dt.date) -> Standing:
        """Says where it stands on a day."""
        if self.record is None:
            if self.waits:
                return Standing.WAITING
            return Standing.REJECTED if self.sent_back else Standing.DRAFT
        if self.stage is not Stage.PUBLISHED:
            return Standing.HIDDEN if self.hidden else Standing.REMOVED
        if self.record.active is False:
            return Standing.CLOSED
        over = self.record.closes is not None and self.record.closes < today
        return Standing.EXPIRED if over else Standing.LIVE

    def title(self) -> str:
        """Gives the title as it is being written, else as it stands; empty where there is none yet."""
        if self.row is not None:
            texts: Mapping[str, Mapping[str, str]] = self.row["texts"]
            return next((text["title"] for text in texts.values() if text.get("title")), "")
        if self.record is None:
            return ""
        return (self.record.texts.get(self.language) or next(iter(self.record.texts.values()))).title


@dataclass(frozen=True, slots=True)
class Checked:
    """What a row comes to: a draft that can be handed in, or why it cannot be.

    Attributes:
        lacking: fields that have to be told first, as a form names them.
    """

    draft: Draft | None = None
    trouble: Trouble | None = None
    lacking: tuple[str, ...] = ()
    refusal: Refusal | None = None


def key_of(id: int) -> str:
    """Gives the key of the record that a posting becomes."""
    return f"{_KEY}{id}"


def id_of(record_key: str) -> int | None:
    """Gives the number of the posting that a record would be; None for a key of another making."""
    number = record_key.removeprefix(_KEY)
    return int(number) if number != record_key and number.isascii() and number.isdigit() and len(number) < 19 else None


def blank(id: int, language: Language, text: Mapping[str, str], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Makes the row of a posting.

    Args:
        text: what is known of its title, employer and description.
        fields: what is known of its other fields.
    """
    row = {name: value for name, value in fields.items() if value is not None}
    return {**row, "id": key_of(id), "kind": Kind.OPENING.value, "texts": {language.value: dict(text)}}


def row_as_it_stands(record: Draft) -> dict[str, Any]:
    """Gives the row of a record, published whatever its stage, as a change of it begins."""
    return row_of(replace(record, stage=Stage.PUBLISHED))


def as_handed_in(row: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """Gives a row with what handing it in adds: the day, and its employer as the source."""
    texts: Mapping[str, Mapping[str, str]] = row["texts"]
    org = next((text["org"] for text in texts.values() if text.get("org")), None)
    day = today.isoformat()
    return {**row, "posted": row.get("posted") or day, "as_of": day, **({} if org is None else {"source": org})}


def checked(row: Mapping[str, Any], today: dt.date) -> Checked:
    """Says whether a row can be handed in: it is fit to be a record, names its employer, and has a last day in time."""
    found = read(row)
    lacking = [*found.lacking]
    for language, text in row["texts"].items():
        if not text.get("org"):
            lacking.append(f"org_{language}")
    if not row.get("closes"):
        lacking.append("closes")
    if found.refusal is not None:
        return Checked(trouble=Trouble.UNFIT, refusal=found.refusal)
    if lacking or found.draft is None:
        return Checked(trouble=Trouble.LACKING, lacking=tuple(dict.fromkeys(lacking)))
    closes = found.draft.closes
    if closes is None or closes < today:
        return Checked(trouble=Trouble.PAST)
    if (closes - today).days > LONGEST_DAYS:
        return Checked(trouble=Trouble.TOO_FAR)
    return Checked(found.draft)
