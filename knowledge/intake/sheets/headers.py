"""Which line of a table is its header, and which field each of its columns stands for."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.intake.columns import Column, names_of, sheet_kinds
from knowledge.intake.sheets.cells import written
from knowledge.intake.sheets.tables import Cell, Fault, Line
from knowledge.intake.synonyms import also_called, sheets_called
from knowledge.vocabulary import KIND_NAMES, Kind, Language, kind_named

_FEWEST = 2
"""Fields that a line has to name to count as a header."""
_OF_LANGUAGE: Mapping[Language, re.Pattern[str]] = {
    Language.EN: re.compile(r"英文|\(英\)|\benglish\b|[\s_(-]en\)?$"),
    Language.ZH: re.compile(r"中文|\(中\)|\bchinese\b|[\s_(-](?:zh|cn)\)?$"),
}
#: What may stand behind a name without changing what it says.
_HARMLESS = re.compile(r"\((?:必填|选填|元|人民币元|单位:元|%|required|optional|yyyy-mm-dd)\)")
_FLAT = ("title", "org", "body")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Header:
    """A header found in a table: the number of its last line, and its words by column."""

    last: int
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Claim:
    """The field that a column stands for, None for none, and whether that was guessed from its header."""

    field: str | None
    guessed: bool


def plain(words: str) -> str:
    """Folds a header to what tells it from others: width, case, spaces and marks do not."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", words).casefold() if mark.isalnum())


def find_header(lines: Sequence[Line], fields: Mapping[str, Column], given: Mapping[str, str]) -> Header | None:
    """Finds the line that names most fields, or two lines where groups of columns have names of their own.

    The upper of two lines counts where the lower one is empty, as it is under a merged cell.
    """
    best, most = None, _FEWEST - 1
    previous: Line | None = None
    for line in lines:
        lower = _words(line)
        options = [lower]
        if previous is not None:
            upper = _words(previous)
            upper += [""] * (len(lower) - len(upper))
            options.append([low or up for low, up in zip(lower + [""] * (len(upper) - len(lower)), upper, strict=True)])
        for words in options:
            named = sum(claim.field is not None for claim in claims(words, fields, given))
            if named > most:
                best, most = Header(line.number, words), named
        previous = line
    return best


def claims(words: Sequence[str], fields: Mapping[str, Column], given: Mapping[str, str]) -> Sequence[Claim]:
    """Gives each column its field: what a map gives goes first, then a field's own name, then what it is also called.

    Every field is given once, to the leftmost column of the best claim.

    Args:
        given: fields by plain header; an empty one keeps its column aside.
    """
    called = _called(fields)
    found: dict[int, Claim] = {}
    taken: set[str] = set()
    for attempt in (_given, _exact, _guessed):
        for place, word in enumerate(words):
            field = None if place in found or not word else attempt(word, fields, given, called)
            if field is not None and (not field or field not in taken):
                found[place] = Claim(field or None, attempt is _guessed)
                taken.add(field)
    return _in_one_form([found.get(place, Claim(None, True)) for place in range(len(words))])


def kind_called(name: str) -> Kind | None:
    """Gives the one kind whose name stands in the name of a sheet or file; None where none or several do."""
    words = set(re.findall(r"[a-z]+", name.casefold()))
    found = {
        kind
        for kind in sheet_kinds()
        for called in sheets_called(kind)
        if (called in name if _HAN.match(called) else called in words)
    }
    return found.pop() if len(found) == 1 else None


def kind_written(word: str) -> str:
    """Reads the word of a kind column, such as 实验室; an unknown one stays, for the reader of rows to refuse."""
    name = word.strip().casefold()
    if name in KIND_NAMES:
        return kind_named(name).value if name not in ("policy", "internship") else name
    named = [kind for kind in Kind if name in sheets_called(kind)]
    return named[0].value if len(named) == 1 else word


def _words(line: Line) -> list[str]:
    return [_word(cell) for cell in line.cells] if isinstance(line.cells, Sequence) else []


def _word(cell: Cell) -> str:
    return "" if cell is None or isinstance(cell, Fault) else " ".join(written(cell).split())


def _called(fields: Mapping[str, Column]) -> Mapping[str, Column]:
    called: dict[str, Column] = {}
    for column in fields.values():
        for name in (column.name, *also_called(column.name)):
            called.setdefault(plain(name), column)
    return called


def _given(word: str, _fields: object, given: Mapping[str, str], _called: object) -> str | None:
    return given.get(plain(word))


def _exact(word: str, fields: Mapping[str, Column], _given: object, _called: object) -> str | None:
    name = word.strip().casefold()
    return name if name in fields else None


def _guessed(word: str, _fields: object, _given: object, called: Mapping[str, Column]) -> str | None:
    folded = unicodedata.normalize("NFKC", word).casefold()
    for name in (folded, _HARMLESS.sub("", folded)):
        if column := called.get(plain(name)):
            return f"{column.name}_{Language.ZH.value}" if column.per_language and _HAN.search(word) else column.name
    for language, mark in _OF_LANGUAGE.items():
        column = called.get(plain(mark.sub("", folded))) if mark.search(folded) else None
        if column is not None and column.per_language:
            return f"{column.name}_{language.value}"
    return None


def _in_one_form(claimed: Sequence[Claim]) -> Sequence[Claim]:
    """Gives text columns without a language the one that is left, and keeps a language aside that has no body.

    A sheet of Chinese texts often has an English name beside them; that alone makes no English text.
    """
    named = {claim.field for claim in claimed}
    spoken = [language for language in Language if not named.isdisjoint(_texts_in(language))]
    if spoken and not named.isdisjoint(_FLAT):
        other = [language for language in Language if language not in spoken]
        claimed = [
            Claim(f"{claim.field}_{other[0].value}" if other else None, True) if claim.field in _FLAT else claim
            for claim in claimed
        ]
        named, spoken = {claim.field for claim in claimed}, list(Language)
    whole = [language for language in spoken if {f"title_{language.value}", f"body_{language.value}"} <= named]
    partial = {name for language in spoken if whole and language not in whole for name in _texts_in(language)}
    return [Claim(None, True) if claim.field in partial else claim for claim in claimed]


def _texts_in(language: Language) -> Sequence[str]:
    return [f"{name}_{language.value}" for name in _FLAT]


def header_names(columns: Sequence[Column]) -> Sequence[str]:
    """Gives the headers of a template for these columns."""
    return [name for column in columns if not column.old for name in names_of(column)]
