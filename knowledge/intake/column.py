"""One field of a row as a sheet's column, and what its cells hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.vocabulary import Language


class Form(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    KEY = "key"
    YES_NO = "yes-no"
    DAY = "day"
    MOMENT = "moment"
    NUMBER = "number"
    WHOLE = "whole"
    CHOICE = "choice"
    TEXTS = "texts"
    KEYS = "keys"
    CHOICES = "choices"
    LINK = "link"
    EMAIL = "email"
    JSON = "json"


#: Forms whose cell holds a list, its items separated by a semicolon, "；" or a line break.
LISTS = frozenset({Form.TEXTS, Form.KEYS, Form.CHOICES})


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row as a sheet's column.

    Attributes:
        beside: a field that it is required with, where that one is filled in.
        choices: the words that may stand in it, where it has a closed list of them.
        per_language: it stands twice in a sheet, as ``title_zh`` and ``title_en``.
        old: read where it comes, but in no template, since another column says it better.
    """

    name: str
    form: Form = Form.TEXT
    unit: str | None = None
    required: bool = False
    beside: str | None = None
    choices: Sequence[str] = ()
    example: str | Mapping[Language, str] = ""
    per_language: bool = False
    old: bool = False
