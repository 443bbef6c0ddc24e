"""Telling Chinese from English, and making any text safe to work with."""

import html
import re

from knowledge.vocabulary import Language

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile(r"[A-Za-z]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_WORD_LIKE = re.compile(r"[^\W\d_a-zA-Z]|[A-Za-z][A-Za-z0-9]|[0-9][A-Za-z]|[A-Za-z][&+#]")
"""A character of another script, or a Latin letter with another, a figure or a sign beside it: 5G, R&D, C#."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ESCAPE_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
"""What colours a terminal or moves its cursor (ECMA-48)."""
_TAG = re.compile(
    r"<!--.*?-->|</?[a-z][a-z0-9-]*(?:\s+[\w:-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))*\s*/?>",
    re.IGNORECASE | re.DOTALL,
)
"""A tag of HTML as it is written; "a <b and c> d" holds none."""
_SPACES = re.compile(r"[ \t\u3000]+")


def clean(text: str) -> str:
    """Drops control sequences and characters, invisible ones and lone surrogates, folds runs of spaces; words stay."""
    text = _ESCAPE_SEQUENCE.sub(" ", text.encode("utf-8", "ignore").decode())
    return _SPACES.sub(" ", _CONTROL.sub(" ", text)).strip()


def without_markup(text: str) -> str:
    """Takes HTML for what it marks up: tags are dropped, entities are the characters they stand for; words stay."""
    return _TAG.sub(" ", html.unescape(_TAG.sub(" ", text)))


def has_words(text: str) -> bool:
    """Says whether a text holds anything to look up: neither figures alone nor single letters ("%s %d {0}")."""
    return _WORD_LIKE.search(text) is not None


def language_of(text: str, otherwise: Language = Language.ZH) -> Language:
    """Names the language of a text: one Chinese character weighs as much as one English word.

    A Chinese question may be full of English terms ("用 YOLO 做 PCB 缺陷检测"), hence the count by words.
    """
    han = len(_HAN.findall(text))
    latin = len(_LATIN_WORD.findall(text))
    if han == latin == 0:
        return Language.EN if _LETTER.search(text) else otherwise
    return Language.ZH if han >= latin else Language.EN


def half(field: str, language: Language) -> str:
    """Gives one language's half of a field that holds both as "中文 / English"; all of one that does not."""
    chinese, parted, english = field.partition(" / ")
    return (chinese if language is Language.ZH else english) if parted else field
