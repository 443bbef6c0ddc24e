"""Characters of documents: those that stand for the usual ones, and those that nobody reads."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_INSTEAD = re.compile("[\u2f00-\u2fd5\ufb00-\ufb06\uf900-\ufaff]")
"""Radicals, ligatures and compatibility ideographs, which fonts of PDFs stand in for characters."""
_RADICALS = str.maketrans(
    "⺟⺠⺮⻁⻄⻅⻆⻉⻋⻌⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民竹虎西见角贝车辶镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_SHOWN = ("L", "N", "P", "S", "M", "Z")
_MOST_UNSHOWN = 0.3


def clean(line: str) -> str:
    """Gives a line of a document as it would be typed."""
    line = _INSTEAD.sub(lambda found: unicodedata.normalize("NFKC", found.group()), line)
    return _SPACES.sub(" ", _INVISIBLE.sub("", line.translate(_RADICALS))).strip()


def is_writing(text: str) -> bool:
    """Says whether a text can be read: fonts without a map to characters give private ones, or the signs of none."""
    marks = [character for character in text if not character.isspace()]
    unshown = sum(
        character == "\ufffd" or not unicodedata.category(character).startswith(_SHOWN) for character in marks
    )
    return bool(marks) and unshown <= _MOST_UNSHOWN * len(marks) and any(map(str.isalpha, marks))
