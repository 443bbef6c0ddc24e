"""One codec between a choice and the at most 64 bytes that Telegram hands back."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Any

from handlers.buttons import (
    alerts,
    answers,
    applications,
    audits,
    curated,
    demand_signal,
    duplicates,
    enterprises,
    events,
    freshness,
    gaps,
    introductions,
    learning,
    meetings,
    mentoring,
    needs,
    oneself,
    outcomes,
    participation,
    policies,
    postings,
    profiles,
    records,
    reports,
    submissions,
    walking,
)
from handlers.buttons.alerts import AlertChoice
from handlers.buttons.answers import AnswerChoice
from handlers.buttons.applications import ApplicationChoice
from handlers.buttons.audits import AuditChoice
from handlers.buttons.curated import CuratedChoice
from handlers.buttons.demand_signal import DemandChoice
from handlers.buttons.duplicates import DuplicateChoice
from handlers.buttons.enterprises import EnterpriseChoice
from handlers.buttons.events import EventChoice
from handlers.buttons.fields import Field, Forms
from handlers.buttons.freshness import FreshnessChoice
from handlers.buttons.gaps import GapChoice
from handlers.buttons.introductions import IntroductionChoice
from handlers.buttons.learning import LearningChoice
from handlers.buttons.meetings import MeetingChoice
from handlers.buttons.mentoring import MentoringChoice
from handlers.buttons.needs import NeedChoice
from handlers.buttons.oneself import OneselfChoice
from handlers.buttons.outcomes import OutcomeChoice
from handlers.buttons.participation import ParticipationChoice
from handlers.buttons.policies import PolicyChoice
from handlers.buttons.postings import PostingChoice
from handlers.buttons.profiles import ProfileChoice
from handlers.buttons.records import RecordChoice
from handlers.buttons.reports import ReportChoice
from handlers.buttons.submissions import SubmissionChoice
from handlers.buttons.walking import WalkChoice

LONGEST = 64
"""Bytes of callback data that Telegram takes."""
Choice = (
    AnswerChoice
    | OneselfChoice
    | EnterpriseChoice
    | ApplicationChoice
    | AuditChoice
    | EventChoice
    | CuratedChoice
    | FreshnessChoice
    | GapChoice
    | IntroductionChoice
    | LearningChoice
    | MeetingChoice
    | MentoringChoice
    | NeedChoice
    | AlertChoice
    | OutcomeChoice
    | DuplicateChoice
    | ReportChoice
    | DemandChoice
    | SubmissionChoice
    | RecordChoice
    | PolicyChoice
    | WalkChoice
    | ParticipationChoice
    | ProfileChoice
    | PostingChoice
)
_VERSION = "1"
_GREATEST = 2**63 - 1
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER = re.compile(r"[0-9a-z]{1,13}")
_FORMS: Forms = {
    **answers.FORMS,
    **oneself.FORMS,
    **enterprises.FORMS,
    **applications.FORMS,
    **audits.FORMS,
    **events.FORMS,
    **curated.FORMS,
    **freshness.FORMS,
    **gaps.FORMS,
    **introductions.FORMS,
    **learning.FORMS,
    **meetings.FORMS,
    **mentoring.FORMS,
    **needs.FORMS,
    **alerts.FORMS,
    **outcomes.FORMS,
    **duplicates.FORMS,
    **reports.FORMS,
    **demand_signal.FORMS,
    **submissions.FORMS,
    **records.FORMS,
    **policies.FORMS,
    **walking.FORMS,
    **participation.FORMS,
    **profiles.FORMS,
    **postings.FORMS,
}
_LETTERS: Mapping[Callable[..., Choice], str] = {form: letter for letter, (form, _) in _FORMS.items()}


def encode(choice: Choice) -> str:
    """Writes a choice as callback data: version, letter, fields between dots; ASCII, at most 64 bytes.

    Raises:
        ValueError: a number is negative or above 2**63 - 1, so no row can have it as its id.
    """
    letter = _LETTERS[type(choice)]
    values = (getattr(choice, field.name) for field in dataclasses.fields(choice))
    written = [_written(value, field) for value, field in zip(values, _FORMS[letter][1], strict=True)]
    return ".".join((_VERSION + letter, *written))


def decode(data: str) -> Choice | None:
    """Reads callback data; None where it is of another version or damaged, so that the button has expired."""
    head, *written = data.split(".")
    if head[:1] != _VERSION or head[1:] not in _FORMS:
        return None
    form, fields = _FORMS[head[1:]]
    if len(written) != len(fields):
        return None
    values = [_read(text, field) for text, field in zip(written, fields, strict=True)]
    return None if any(value is None for value in values) else form(*values)


def _written(value: Any, field: Field) -> str:
    if field is not None:
        return next(letter for letter, meant in field.items() if meant == value)
    if not 0 <= value <= _GREATEST:
        raise ValueError(f"no id: {value}")
    digits = ""
    while value >= 36:
        value, last = divmod(value, 36)
        digits = _DIGITS[last] + digits
    return _DIGITS[value] + digits


def _read(text: str, field: Field) -> Any:
    if field is not None:
        return field.get(text)
    if not _NUMBER.fullmatch(text) or (text[0] == "0" and text != "0"):
        return None
    number = int(text, 36)
    return number if number <= _GREATEST else None
