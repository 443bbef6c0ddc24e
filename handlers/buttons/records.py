"""Buttons of records: looking them up, changing them by a form, their history, and choices about a draft."""

from dataclasses import dataclass
from typing import Literal

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.vocabulary import Kind, Language


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """Show a record to the staff, with what they can do about it."""

    record_id: int


@dataclass(frozen=True, slots=True)
class EditRecord:
    """Begin to change a record."""

    record_id: int


@dataclass(frozen=True, slots=True)
class RetireRecord:
    """Propose to take a record out of all answers."""

    record_id: int


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """Show the revisions of a record before this number, the latest first; 0 for the latest."""

    record_id: int
    before: int


@dataclass(frozen=True, slots=True)
class OpenRevision:
    """Show what a revision changed."""

    record_id: int
    number: int


@dataclass(frozen=True, slots=True)
class BringBack:
    """Propose a record as a revision has it, retired or not."""

    record_id: int
    number: int


@dataclass(frozen=True, slots=True)
class AddRecord:
    """Begin a new record of a kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class ChooseLanguages:
    """Begin it in one language, or in both."""

    kind: Kind
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Show a draft as its readers will see it, with its fields; ``whole`` with all of its text and every field."""

    proposal_id: int
    whole: bool


@dataclass(frozen=True, slots=True)
class AskField:
    """Ask for one field of a draft."""

    proposal_id: int
    slot: str


@dataclass(frozen=True, slots=True)
class PassField:
    """Leave a field as it is and go on to the next one."""

    proposal_id: int
    slot: str


@dataclass(frozen=True, slots=True)
class ClearField:
    """Empty a field."""

    proposal_id: int
    slot: str


@dataclass(frozen=True, slots=True)
class ChooseOption:
    """Choose one of a field's words by its place; of a field with several, tick it or not."""

    proposal_id: int
    slot: str
    option: int


@dataclass(frozen=True, slots=True)
class PickRecord:
    """Let a field lead to a record."""

    proposal_id: int
    slot: str
    record_id: int


@dataclass(frozen=True, slots=True)
class AddLanguage:
    """Write a draft in a second language too."""

    proposal_id: int


@dataclass(frozen=True, slots=True)
class SubmitForm:
    """Hand a draft in; asks why first."""

    proposal_id: int


@dataclass(frozen=True, slots=True)
class GiveReason:
    """Hand it in for one of the usual reasons."""

    proposal_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class PublishOwn:
    """Publish what one has handed in oneself."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class DropForm:
    """Take a draft back, once ``confirmed``."""

    proposal_id: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ChooseSide:
    """Choose what becomes of one's changes where somebody else has changed the record since."""

    proposal_id: int
    how: Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class TakeAsField:
    """Take the question of a turn, asked in between, for a field."""

    proposal_id: int
    slot: str
    turn_id: int


RecordChoice = (
    OpenRecord | EditRecord | RetireRecord | RecordHistory | OpenRevision | BringBack | AddRecord | ChooseLanguages
    | OpenForm | AskField | PassField | ClearField | ChooseOption | PickRecord | AddLanguage | SubmitForm | GiveReason
    | PublishOwn | DropForm | ChooseSide | TakeAsField
)  # fmt: skip
KINDS: Field = {
    "l": Kind.LAB,
    "x": Kind.EXPERT,
    "q": Kind.EQUIPMENT,
    "a": Kind.ACHIEVEMENT,
    "p": Kind.PROGRAM,
    "c": Kind.CASE,
    "o": Kind.OPENING,
    "m": Kind.MENTOR,
    "v": Kind.EVENT,
    "w": Kind.ANSWER,
    "k": Kind.COURSE,
}
_NAMES = (
    "title_zh", "title_en", "org_zh", "org_en", "body_zh", "body_en", "country", "region", "location", "url", "source",
    "licence", "as_of", "published", "opens", "closes", "rolling", "announced", "active", "audience", "department",
    "field", "window", "office", "email", "phone", "web", "hours", "program_kind", "amount_min", "amount_max",
    "currency", "rate_percent", "doc_no", "lab_id", "partners", "year", "nature", "terms", "degree", "majors", "posted",
    "category", "fee_amount", "fee_currency", "fee_unit", "fee_note", "lead_days", "booking", "self_operation",
    "voucher_accepted", "area_m2", "available", "trl", "rights", "rights_no", "licence_modes", "price_min", "price_max",
    "price_currency", "price_note", "direction", "skills", "capacity", "modes", "languages", "starts", "finishes",
    "online", "for_whom", "questions", "author", "written", "valid_until", "criteria_confirmed",
    "workplace", "paid", "pay_min", "pay_max", "pay_currency", "pay_unit", "starts_on", "finishes_on", "days_per_week",
    "seats", "graduation_years", "study_years", "sponsorship",
    "code", "semester", "credits", "class_hours", "required",
)  # fmt: skip
"""In the order in which they came: their places are on buttons that people have, so new ones go to the end."""
SLOTS: Field = {str(place): name for place, name in enumerate(_NAMES)}
REASONS: Field = {"s": "source", "e": "error", "n": "news", "u": "undo", "g": "gone"}
_SIDES: Field = {"m": "mine", "t": "theirs"}
_IN: Field = {
    "z": (Language.ZH,),
    "e": (Language.EN,),
    "b": (Language.ZH, Language.EN),
}
FORMS: Forms = {
    "ra": (OpenRecord, (None,)),
    "rb": (EditRecord, (None,)),
    "rc": (RetireRecord, (None,)),
    "rd": (RecordHistory, (None, None)),
    "re": (OpenRevision, (None, None)),
    "rf": (BringBack, (None, None)),
    "rg": (AddRecord, (KINDS,)),
    "rh": (ChooseLanguages, (KINDS, _IN)),
    "ri": (OpenForm, (None, TRUTH)),
    "rj": (AskField, (None, SLOTS)),
    "rk": (PassField, (None, SLOTS)),
    "rl": (ClearField, (None, SLOTS)),
    "rm": (ChooseOption, (None, SLOTS, None)),
    "rn": (PickRecord, (None, SLOTS, None)),
    "ro": (AddLanguage, (None,)),
    "rp": (SubmitForm, (None,)),
    "rq": (GiveReason, (None, REASONS)),
    "rr": (PublishOwn, (None,)),
    "rs": (DropForm, (None, TRUTH)),
    "rt": (ChooseSide, (None, _SIDES)),
    "ru": (TakeAsField, (None, SLOTS, None)),
}
