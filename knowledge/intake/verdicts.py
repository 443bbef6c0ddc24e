"""What became of each row, as codes and values; an upper floor puts them into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

MAX_SHOWN = 80
"""Characters of a bad value that a refusal quotes."""


class Why(StrEnum):
    """Why a file or row was refused; in brackets the values that come with it."""

    NO_SUCH_PATH = "no_such_path"
    UNREADABLE = "unreadable"
    """The system would not let the file or folder be read (value: the system's error name)."""
    NOT_JSONL = "not_jsonl"
    """A file named on its own that is not a .jsonl file."""
    EMPTY_FOLDER = "empty_folder"
    """A folder without any .jsonl file."""

    TOO_LONG = "too_long"
    """A line above the limit (limit: bytes)."""
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    TOO_DEEP = "too_deep"
    """Nested beyond the limit (limit: levels)."""
    LONE_SURROGATE = "lone_surrogate"
    """Half of a character pair, which no text may hold (field)."""
    NOT_FINITE = "not_finite"
    """NaN or an infinity, which are no JSON numbers."""

    MISSING = "missing"
    """A field that every row of this kind needs (field)."""
    WRONG_TYPE = "wrong_type"
    """Say a list where text belongs (field, value)."""
    BAD_KEY = "bad_key"
    """An id or link that is too long, padded, or has control characters (field, value)."""
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_VALUE = "unknown_value"
    """A value outside its closed vocabulary (field, value); so are the two above."""
    BAD_DATE = "bad_date"
    """Not a day of the calendar (field, value)."""
    BAD_NUMBER = "bad_number"
    """Negative or absurdly large (field, value)."""
    ABOVE_MAXIMUM = "above_maximum"
    """A minimum above its maximum (field, value, other: the maximum's field, most: its value)."""
    BAD_LINK = "bad_link"
    """An address of another scheme than http and https (field, value)."""
    BAD_EMAIL = "bad_email"
    CRITERIA_MALFORMED = "criteria_malformed"
    """Not a tree of known nodes (field: criteria, value: path of the bad node)."""

    DUPLICATE_KEY = "duplicate_key"
    """Another row of this run had the key and said something else (value: the key, file and first: where)."""
    OTHER_KIND = "other_kind"
    """The key stands already for a record of another kind (value: the key)."""


class Outcome(StrEnum):
    """What became of a row."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was refused, with the values that a sentence about it needs."""

    why: Why
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one row; ``line`` counts from 1, and 0 means the file as a whole."""

    file: str
    line: int
    outcome: Outcome
    key: str | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Dangling:
    """A row that was taken although ``field`` names a record, ``target``, that is not on record (yet)."""

    file: str
    line: int
    key: str
    field: str
    target: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The sum of a run; ``refused`` and ``dangling`` hold the rows themselves."""

    created: int
    updated: int
    unchanged: int
    refused: tuple[Verdict, ...]
    dangling: tuple[Dangling, ...] = ()

    @property
    def nothing_read(self) -> bool:
        """Says whether not one row was found: no file, or none that could be opened."""
        taken = self.created + self.updated + self.unchanged
        return not taken and all(verdict.line == 0 for verdict in self.refused)


def shown(value: object) -> str:
    """Cuts a bad value to what a refusal may quote, made printable."""
    text = value if isinstance(value, str) else repr(value)
    text = "".join(character if character.isprintable() else "\ufffd" for character in text[: MAX_SHOWN + 1])
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
