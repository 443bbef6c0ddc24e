"""The clauses of an official document, each under the number by which it is cited."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HAN = "一二三四五六七八九十百零〇"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_GLUED = re.compile(
    rf"(?<=[\s。；;])(?=(?:[{_HAN}]{{1,4}}、|（[{_HAN}]{{1,4}}）)[\u4e00-\u9fff])"
    rf"|(?<=[\s。])(?=第[{_HAN}]{{1,6}}[章条][ \u3000])"
    r"|(?<=[；;。：:\s])(?=\d{1,2}(?:[.．、]|[)）])(?:(?!\d)[ \u3000]*[\u4e00-\u9fff]|20\d\d ?年))"
)
"""Where a heading begins in the middle of a line, as in texts whose line breaks were lost."""
_LETTER = re.compile(r"\([a-z]\) ")
_LETTERED = re.compile(r"\s(?=\([a-z]\) [a-z])")
"""Where the next item of a lettered list begins, in a line that is one."""
_CHAPTER, _ARTICLE, _SECTION, _ITEM, _POINT, _SIGN = range(6)
_NUMBERS: Sequence[tuple[int, re.Pattern[str]]] = (
    (_CHAPTER, re.compile(rf"第[{_HAN}\d]{{1,6}}[章节](?=[ \u3000\u4e00-\u9fff]|$)")),
    (_CHAPTER, re.compile(r"(?:Part|Chapter|Annex) (?:\d{1,3}|[IVX]{1,5}|[A-Z])\b[.:]?")),
    (_ARTICLE, re.compile(rf"第[{_HAN}\d]{{1,6}}条|[{_HAN}]{{1,4}}、")),
    (_ARTICLE, re.compile(r"(?:Article|Section|Clause) \d{1,3}(?:\.\d{1,3})*[.:]?(?=\s|$)")),
    (_SECTION, re.compile(rf"[（(][{_HAN}]{{1,4}}[）)]")),
    (
        _ITEM,
        re.compile(
            rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?:[.．、](?!\d(?!\d\d\d ?年))|(?= +(?!(?:{_MONTHS})"
            rf"[a-z]*\b)[A-Z]))"
        ),
    ),
    (_POINT, re.compile(r"[（(]?\d{1,2}[）)]|\([a-z]\)(?= )|[a-z]\)(?= )")),
    (_SIGN, re.compile(r"[\u2460-\u2473]|\((?:ii|iii|iv|vi{1,3}|ix)\)")),
)
"""How the numbers of clauses are written, by rank; a number under another one of a higher rank is cited with it."""
_UNNUMBERED = _SECTION
"""The rank of a heading without a number."""
_LABELLED = re.compile(r"([\u4e00-\u9fff]{2,12}(?:（[^）]{1,12}）)?)[:：] ?|([A-Z][\w'/-]*(?: [\w'/&-]+){0,5}): ?")
_TITLE_LINE = re.compile(
    r"[A-Z][\w'’/-]*(?: [\w'’/&(),-]+){0,7}\??"
    r"|[\u4e00-\u9fff]{0,10}(?:条件|对象|范围|标准|要求|内容|方式|时间|程序|材料|流程|期限|附则|说明|方向|事项)"
)
_TITLE = re.compile(r"[^。：:；;.!?]{1,60}")
_BULLET = re.compile(r"[-•●○▪■◆·※*–]\s*")
_OUTER_PUNCTUATION = " .:：、．)）\u3000"
_HAN_SIGN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its own words, up to the next number.

    Attributes:
        label: what it is cited by, such as "第四条（二）" or "3.2(b)"; None where the document gives it no number.
        titles: the headings that it stands under, the outermost first; its own comes last.
        text: its words without the number, a line a paragraph.
        depth: of numbers and headings; 0 for what stands before all of them.
        listed: whether it is an item of a list without numbers.
        wording: its words with its heading, where that has no number.
    """

    label: str | None
    titles: tuple[str, ...]
    text: str
    depth: int = 0
    listed: bool = False
    wording: str = ""

    @property
    def heading(self) -> str:
        """Gives the headings that it stands under, as one text."""
        return " / ".join(self.titles)


def in_lines(text: str) -> str:
    """Puts each numbered clause on a line of its own, where a text has lost its line breaks."""
    lines = (line.strip() for line in _GLUED.sub("\n", text).splitlines())
    return "\n".join(_LETTERED.sub("\n", line) if _LETTER.match(line) else line for line in lines if line)


def clauses_of(text: str) -> list[Clause]:
    """Cuts a document into its clauses, in their order; nothing of its words is left out."""
    return list(_clauses(in_lines(text).splitlines()))


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose clause is not over."""

    rank: int
    number: str
    title: str


def _clauses(lines: Sequence[str]) -> Iterator[Clause]:
    path: list[_Open] = []
    for line in lines:
        number, rank, rest = _numbered(line)
        if number:
            path = [one for one in path if one.rank < rank]
            path.append(_Open(rank, number, _title_of(rest)))
            yield _clause(path, rest)
            continue
        title, rest = _titled(line)
        if title:
            path = [one for one in path if one.number and one.rank <= _UNNUMBERED]
            path.append(_Open(_UNNUMBERED, "", title))
            yield _clause(path, rest, whole=line)
            continue
        bare = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
        yield _clause(path, bare, listed=bare != line)


def _clause(path: Sequence[_Open], text: str, *, listed: bool = False, whole: str | None = None) -> Clause:
    titles = tuple(one.title for one in path if one.title)
    return Clause(_label(path), titles, text.strip(), len(path), listed, whole or text.strip())


def _numbered(line: str) -> tuple[str, int, str]:
    """Finds the number that a line begins with; an empty one where it begins with none."""
    for rank, pattern in _NUMBERS:
        found = pattern.match(line)
        if found is None:
            continue
        rest = line[found.end() :].strip(" \u3000")
        if rank is _ITEM and not _HAN_SIGN.search(rest):  # "3.2" of English texts stands under nothing but "3"
            rank = min(_ARTICLE + found[0].strip(_OUTER_PUNCTUATION).count("."), _ITEM)
        return found[0].strip(), rank, rest
    return "", 0, line


def _titled(line: str) -> tuple[str, str]:
    """Finds a heading without a number, and what stands behind it; an empty one where there is none."""
    if _BULLET.match(line):
        return "", line
    labelled = _LABELLED.match(line)
    if labelled is not None:
        return labelled[1] or labelled[2], line[labelled.end() :]
    return (line, "") if len(line) <= 60 and _TITLE_LINE.fullmatch(line) else ("", line)


def _title_of(rest: str) -> str:
    found = _TITLE.match(rest)
    return found[0].strip() if found else ""


def _label(path: Sequence[_Open]) -> str | None:
    """Writes the number of a clause: a chapter is left out, since articles are counted through."""
    numbers = [one for one in path if one.number]
    inner = [one for one in numbers if one.rank > _CHAPTER] or numbers
    label = ""
    for one in inner:
        number = one.number.strip(" \u3000").rstrip(".:：、．")
        if re.fullmatch(r"\d+(?:\.\d+)*[)）]?", number):
            number = number.rstrip(")）")
            if label and label[-1].isdigit():  # "3.2" names its "3" already
                label = number if number.startswith(f"{label}.") else f"{label}.{number}"
                continue
        label += number
    return label or None
