"""What became of each row, as codes and values; an upper floor puts them into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

PLAIN_ENCODINGS = (None, "utf-8-sig")
"""Of what is read as it is meant; another encoding is guessed, and a wrong guess gives wrong letters."""
MAX_SHOWN = 80
"""Characters of a bad value that a refusal quotes."""


class Why(StrEnum):
    """Why a file or row was refused; in brackets the values that come with it."""

    NO_SUCH_PATH = "no_such_path"
    UNREADABLE = "unreadable"
    """The system would not let the file or folder be read (value: the system's error name)."""
    OTHER_FORMAT = "other_format"
    """A file named on its own that is of no format that is read."""
    OLD_SHEET = "old_sheet"
    """A sheet in another format than .xlsx and .csv, such as .xls."""
    EMPTY_FOLDER = "empty_folder"
    """A folder without any file that is read."""
    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    """A file above the limit (limit: megabytes)."""
    MORE_ROWS = "more_rows"
    """A file of more rows than are taken at once, of which none was read (limit)."""

    NOT_TEXT = "not_text"
    """A .csv file that is neither UTF-8 nor GB 18030, or binary."""
    JSON_IN_SHEET = "json_in_sheet"
    """JSON lines in a file called .csv."""
    ENCRYPTED = "encrypted"
    """A workbook protected by a password."""
    DAMAGED = "damaged"
    """Not a workbook, or one that lacks parts."""
    BOMB = "bomb"
    """A workbook that unpacks to more than the limit (limit: megabytes)."""
    ENTITIES = "entities"
    """A workbook whose XML declares entities, which none does by itself."""
    TOO_HEAVY = "too_heavy"
    """A workbook whose reading takes more memory or time than allowed."""
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    """Above the limit (limit); so are the rows above."""
    NO_HEADER = "no_header"
    """No line of a sheet names fields."""
    NO_KIND = "no_kind"
    """Neither the sheet's name nor a column says what its rows are (value: the name)."""
    NO_ID = "no_id"
    """A sheet without a column of ids, and no map that makes them."""
    RAGGED = "ragged"
    """More or fewer cells than the header has (found, expected)."""
    BAD_QUOTES = "bad_quotes"
    """Quotation marks that do not pair (last: the last line read in search of the closing one)."""
    FORMULA_UNCOMPUTED = "formula_uncomputed"
    """A formula that no program has computed yet."""
    ERROR_CELL = "error_cell"
    """A cell whose value is an error (value: such as #REF!)."""
    LONG_CELL = "long_cell"
    """Text above the limit (limit: characters)."""

    MAP_MALFORMED = "map_malformed"
    """A file of column mappings that is not of its form (value: what is wrong)."""
    MAP_UNKNOWN = "map_unknown"
    """A mapping that names no kind or field there is (value: the name)."""

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
    """An id or link that is too long, or holds spaces or control characters (field, value)."""
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_VALUE = "unknown_value"
    """A value outside its closed vocabulary (field, value); so are the two above."""
    BAD_DATE = "bad_date"
    """Not a day of the calendar (field, value)."""
    BAD_MOMENT = "bad_moment"
    """Not a date and time with its offset from UTC (field, value)."""
    ENDS_FIRST = "ends_first"
    """An event that is over, or whose signing up is, before it begins (field, value, other: the beginning's, first)."""
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
    """What became of one row; ``line`` counts from 1, and 0 means the file or sheet as a whole.

    Attributes:
        sheet: of a workbook.
        cell: the one that a row was refused for, such as C7.
    """

    file: str
    line: int
    outcome: Outcome
    key: str | None = None
    refusal: Refusal | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Dangling:
    """A row that was taken although ``field`` names a record, ``target``, that is not on record (yet)."""

    file: str
    line: int
    key: str
    field: str
    target: str
    sheet: str | None = None


class Doubt(StrEnum):
    """What is odd in a row that was taken; in brackets the values that come with it."""

    CLOSES_FIRST = "closes_first"
    """It closes before it opens, as one source has it (closes, opens): it is never shown as open."""
    NO_TERM = "no_term"
    """A term of an opening that names none, so that nothing says when it is over (value)."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A row that was taken although something in it is odd."""

    file: str
    line: int
    key: str
    doubt: Doubt
    values: Mapping[str, str]
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """What a column of a sheet was read as: its letter and header, the field, None where it was kept aside.

    Attributes:
        guessed: the header is not the field's own name, and no map gave it.
        same_as: letter of the column before it whose header is the same, for which it was kept aside.
    """

    letter: str
    header: str
    field: str | None
    guessed: bool
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class SheetRead:
    """How a sheet was read.

    Attributes:
        sheet: its name in a workbook.
        kind: of its rows; None where a column says it.
        encoding: of a text file.
        absent: headers that the map names for this kind and the sheet does not have.
    """

    file: str
    sheet: str | None
    kind: str | None
    encoding: str | None
    columns: tuple[ColumnRead, ...]
    absent: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Says whether every column bore a field's own name in a plain encoding, so that there is nothing to check."""
        return (
            self.encoding in PLAIN_ENCODINGS
            and not self.absent
            and all(column.field is not None and not column.guessed for column in self.columns)
        )


@dataclass(frozen=True, slots=True)
class Summary:
    """The sum of a run; ``refused``, ``dangling`` and ``doubtful`` hold rows, ``sheets`` how each sheet was read."""

    created: int
    updated: int
    unchanged: int
    refused: tuple[Verdict, ...]
    dangling: tuple[Dangling, ...] = ()
    sheets: tuple[SheetRead, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()

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
