"""What tells the parts of a series apart in their titles: rounds, phases, years, months, codes.

Two calls with one name are one call, listed twice; "round 2" and "round 3" of it never are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.analysis import folded

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]  # fmt: skip
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_HAN = {sign: number for number, sign in enumerate("零一二三四五六七八九十")}
_KIND = (
    r"(?P<kind>round|rd|phase|stage|strand|cohort|call|cycle|batch|wave|tranche|part|lot|theme|level|tier|group|series|"
    r"edition|window|volume|track|section|category|grade|class|job|position|req|r|no)"
)
_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join([*_WORDS, *_ORDINALS])}|[ivx]{{1,4}})"
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_HAN_NUMBER = r"(?P<han>[一二三四五六七八九十]{1,3}|\d{1,4})"
_HAN_KIND = r"(?P<kind>批|轮|期|届|次|阶段|季度|部分|类|标段|号|组|包|卷|级|档)"
_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        r"\b(?:fy)?(?P<year>(?:19|20)\d\d)\s*(?:/|-|–|—|to|至)\s*(?P<second>(?:20)?\d\d)(?!\d)\s*年?(?:度)?",
        r"\bfy\s?(?P<short>\d\d)\s*/\s*(?P<short2>\d\d)\b",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)\s*年?(?:度|届)?",
        r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
        r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
        r"(?<!\d)(?P<han_month>1[0-2]|0?[1-9])\s*月",
        r"\b(?P<season>spring|summer|autumn|fall|winter)\b|(?P<han_season>春季|夏季|秋季|冬季|春招|秋招|暑期|寒假)",
        rf"\b{_KIND}\s*(?:no\.?|#|:)?\s*{_NUMBER}\b",
        rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\s+{_KIND}\b",
        rf"第\s*{_HAN_NUMBER}\s*{_HAN_KIND}",
        rf"(?<![\d一二三四五六七八九十]){_HAN_NUMBER}\s*{_HAN_KIND}(?![\u3400-\u9fff])",
        r"(?P<kind>课题组|小组|组|批次)\s*(?P<han>\d{1,4})",
        r"(?<![a-z0-9])(?P<code>(?=[a-z0-9.-]*\d)(?=[a-z0-9.-]*[a-z])[a-z0-9]+(?:[.-][a-z0-9]+)*)(?![a-z0-9])",
        r"(?<![a-z0-9.])(?P<bare>\d{1,9})(?![a-z0-9])",
        r"\b(?P<mode>early|mid|late|full|outline|expression of interest|eoi|pre-registration|invited|invite only)\b"
        r"|(?P<han_mode>新申请|首次|续期|延续|变更|注销|补办|换证|重新|设立|终止|撤销|备案)",
    )
]
_SAME_KIND = {"rd": "round", "r": "round", "批次": "批", "课题组": "组", "小组": "组", "轮": "round", "阶段": "phase",
              "期": "phase", "批": "batch"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marks:
    """What a title says of its part in a series, and the rest of it.

    Attributes:
        found: (sort, value) each; sorts are "year", "month", "season", "code", "mode", "no" and those of parts.
        rest: the folded title without them.
    """

    found: frozenset[tuple[str, str]]
    rest: str

    def of(self, sort: str) -> frozenset[str]:
        """Gives the values of one sort."""
        return frozenset(value for kind, value in self.found if kind == sort)

    @property
    def sorts(self) -> frozenset[str]:
        """Gives the sorts that occur."""
        return frozenset(kind for kind, _ in self.found)


def marks_in(title: str) -> Marks:
    """Reads the marks of a title."""
    rest = folded(title).replace("cr&d", "collaborative research development").replace("r&d", "research development")
    found: set[tuple[str, str]] = set()
    for pattern in _PATTERNS:
        found.update(mark for match in pattern.finditer(rest) for mark in _marks(match))
        rest = pattern.sub(" ", rest)
    return Marks(frozenset(found), rest)


def _marks(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    named = {name: text for name, text in match.groupdict().items() if text is not None}
    if "year" in named:
        yield "year", named["year"]
        if "second" in named:
            yield "year", named["year"][:2] + named["second"][-2:]
    if "short" in named:
        yield from (("year", f"20{named[name]}") for name in ("short", "short2"))
    if "month" in named:
        yield "month", str(_MONTHS.index(named["month"][:3]) + 1)
    if "han_month" in named:
        yield "month", str(int(named["han_month"]))
    if "season" in named or "han_season" in named:
        season = named.get("season", named.get("han_season", ""))
        yield "season", {"fall": "autumn"}.get(season, season)
    if "kind" in named:
        number = named.get("number", named.get("han", ""))
        yield _SAME_KIND.get(named["kind"], named["kind"]), str(_number(number))
    if "code" in named:
        yield "code", named["code"]
    if "bare" in named:
        yield "no", str(int(named["bare"]))
    if "mode" in named or "han_mode" in named:
        mode = named.get("mode", named.get("han_mode", ""))
        yield "mode", {"eoi": "expression of interest"}.get(mode, mode)


def _number(written: str) -> int | str:
    """Gives the number of a round however it is written; a word that is none as it is."""
    digits = re.match(r"\d+", written)
    if digits:
        return int(digits[0])
    for known in (_WORDS, _ORDINALS):
        if written in known:
            return known.index(written) + 1
    if written in _ROMAN:
        return _ROMAN[written]
    if all(sign in _HAN for sign in written):
        tens, _, ones = written.rpartition("十")
        return (_HAN.get(tens, 1) * 10 if "十" in written else 0) + _HAN.get(ones, 0)
    return written
