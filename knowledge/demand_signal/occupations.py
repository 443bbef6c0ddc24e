"""Which occupation of the linkage an opening's title names (FORMAT.md)."""

import csv
import functools
import re
from collections.abc import Mapping
from pathlib import Path

from knowledge.folding import folded

_FILE = Path(__file__).with_name("occupations.tsv")
_BETWEEN = " | "


def occupation(title: str) -> str | None:
    """Gives the key of the occupation that a title names; the longest of several words decides."""
    pattern, keys = _words()
    found = [match.group(1) for match in pattern.finditer(_plain(title))]
    return keys[max(found, key=len)] if found else None


@functools.cache
def _words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    keys: dict[str, str] = {}
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE):
            for word in row["words"].split(_BETWEEN):
                keys.setdefault(_plain(word), row["key"])
    longest_first = sorted(keys, key=lambda word: -len(word))
    pieces = "|".join(rf"\b{re.escape(word)}(?=s?\b)" if word.isascii() else re.escape(word) for word in longest_first)
    return re.compile(f"({pieces})", re.ASCII), keys


def _plain(text: str) -> str:
    return folded(text).replace("-", " ")
