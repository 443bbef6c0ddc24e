"""How a text about a need is laid out: what stands under headings and labels, and its running sentences."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.introduction_kinds import PROBLEM
from retrieval.understanding.briefing.words import ASIDE, KIND, TITLE, headed_by, words

_LONGEST = 1_000
"""Characters of what is taken for one sentence, whatever it is."""
_LONGEST_LABEL = 24
_MOST_LABEL_WORDS = 6
_LONGEST_NAME = 60
_NUMBERING = re.compile(
    r"^\s*(?P<style>#+|[-*•●○▪■◆·※]|【|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|[（(]\d{1,2}[)）]|"
    r"\d{1,2}(?:\.\d{1,2})*[.、．)）]?(?=\s|[\u3400-\u9fff])(?!\s*[年月日天个万元%]))\s*"
)
_BULLET = re.compile(r"[-*•●○▪■◆·※]")
_SENTENCE_END = re.compile(
    r"[。！？!?；;]+['\"”’」』)）]*|(?<!\b[A-Z])(?<!\b[eE]\.g)(?<!\b[iI]\.e)(?<!\bLtd)(?<!\bDr)(?<!\bapprox)\.(?=\s|$)|\n"
)
_LABEL = re.compile(r"^(?P<label>[^:：]{1,40}?)\s*[:：]\s*(?P<value>.*)$", re.DOTALL)
_SPACED = re.compile(
    r"^(?P<label>[\u3400-\u9fff]{2,10}(?:[（(][^（）()]{1,8}[)）])?|[A-Za-z]+)\s+"
    r"(?P<value>(?:[\d£€$¥~约]|(?<=[\u3400-\u9fff）] )\S).*)$"
)
"""A label without its colon, before a figure, or in Chinese before anything."""
_CELLS = " | "
_LETTERHEAD = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）()·& ]{2,40}(?:有限责任公司|有限公司|集团|公司|厂)|"
    r"(?:[A-Z][\w&'’.-]*,?\s+){1,6}(?:Co\.?,?\s+Ltd|Ltd|Limited|Inc|LLC|GmbH|Corporation|Company|plc|AG|SA|BV)\.?|"
    r"(?:\S{1,12}[,，]\s*)?(?:\d{4}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}\s*日?|月)?|"
    r"\d{1,2}(?:st|nd|rd|th)?\.?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})|"
    r"(?:尊敬的|敬爱的|致|各位)[^，,。；;]{0,30}[:：,，]?|(?:Dear|To)\s[^.;]{1,40}[,:]|To whom it may concern[,:.]?"
)
"""Lines above a letter or a form that are of who writes, when, or to whom: never of the need."""
_SAYS_MORE = re.compile(r"[，:：\d]")
"""No heading has it within."""
_BARE = re.compile(r"[\d.,，~～至 -]+")
_UNIT = re.compile(r"[（(].{1,10}[)）]\s*$")


@dataclass(frozen=True, slots=True)
class Running:
    """A running sentence; ``below`` is the part whose label it follows, which it may go on about."""

    text: str
    below: str | None = None


@dataclass(slots=True)
class Layout:
    """A text taken apart; every piece is words of the text.

    Attributes:
        labelled: what stands under headings and labels, by the part that they head.
        sentences: running ones, in their order, without a heading above all and a letter's frame.
        asides: those of sections that are no part of the need.
    """

    labelled: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    sentences: list[Running] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)


def laid_out(text: str, parts: Sequence[str]) -> Layout:
    """Takes a text apart, for a need that has these parts."""
    heads = frozenset((*parts, ASIDE, TITLE, KIND))
    layout = Layout()
    section: str | None = None
    style = ""
    under_label, above, named = False, True, False
    lines = list(filter(None, map(str.strip, text.splitlines())))
    for line in lines:
        if above and _LETTERHEAD.fullmatch(line):
            continue
        if words().letter["ending"].search(line):
            section = ASIDE  # names and addresses follow
            continue
        numbering, bare = _unnumbered(line)
        labelled = list(_labelled(bare, heads))
        heading = None if labelled else _heading(bare, heads)
        if labelled:
            for name, value in labelled:
                layout.labelled[name].extend([value] if value else [])
            section, under_label = labelled[-1][0], bool(labelled[-1][1])
        elif heading is not None:
            section, style, under_label = heading, numbering, False
        elif _CELLS in bare:
            layout.asides.extend(sentences_of(bare))  # what a form asks beside the need
            section, under_label = None, False
        elif section is not None and numbering and numbering == style and not _BULLET.match(numbering):
            section, under_label = None, False  # a heading like the others, of something else
        elif above and not named and len(lines) > 1 and _is_name(bare):
            named = True
            continue
        else:
            listed = under_label and bool(numbering) and section not in (TITLE, KIND)
            _continue(layout, section, under_label and not listed, bare)
        above = above and not labelled and heading == PROBLEM
    return layout


def sentences_of(text: str) -> list[str]:
    """Gives the sentences of a text with what ends them."""
    sentences, begin = [], 0
    for end in _SENTENCE_END.finditer(text):
        sentences.append(text[begin : end.end()].strip())
        begin = end.end()
    whole = (*sentences, text[begin:].strip())
    return [sentence[at : at + _LONGEST] for sentence in whole for at in range(0, len(sentence), _LONGEST)]


def is_frame(sentence: str) -> bool:
    """Says whether a sentence belongs to a letter and not to the need, or would instruct its reader."""
    return any(words().letter[kind].search(sentence) for kind in ("greeting", "ending", "instruction"))


def _continue(layout: Layout, section: str | None, under_label: bool, line: str) -> None:
    """Puts a line where it belongs: below a heading all does; below a label, sentences speak for themselves."""
    sentences = [sentence for sentence in sentences_of(line) if not is_frame(sentence)]
    if section == ASIDE and not under_label:
        layout.asides.extend(sentences)
    elif section is None or under_label:
        layout.sentences.extend(Running(sentence, section) for sentence in sentences)
    elif sentences:
        whole = len(sentences) == len(sentences_of(line))
        layout.labelled[section].extend([line] if whole else sentences)


def _labelled(line: str, heads: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Gives what a line of labels tells: one before a colon, or the cells of a form two by two."""
    cells = line.split(_CELLS)
    if len(cells) > 1:
        two_by_two = len(cells) % 2 == 0
        pairs = list(zip(cells[::2], cells[1::2], strict=False)) if two_by_two else [(cells[0], _CELLS.join(cells[1:]))]
    else:
        found = _LABEL.match(line) or _SPACED.match(line)
        pairs = [(found["label"], found["value"])] if found else []
    for label, value in pairs:
        name = headed_by(_folded(label), heads) if _is_short(label) else None
        if name is not None:
            in_units = _UNIT.search(label) and _BARE.fullmatch(value) and len(pairs) == 1
            yield name, line if in_units else value.strip()


def _heading(line: str, heads: frozenset[str]) -> str | None:
    bare = line.rstrip(":： 】?？")  # some forms ask
    runs_on = _SENTENCE_END.search(bare) or _SAYS_MORE.search(bare)
    return headed_by(_folded(bare), heads) if _is_short(bare) and not runs_on else None


def _is_name(line: str) -> bool:
    """Says whether the first line of a text is what it is called, and does not tell what goes wrong."""
    running = _SENTENCE_END.search(line) or "，" in line or words().parts[PROBLEM].cues.search(line)
    return len(line) <= _LONGEST_NAME and not running


def _unnumbered(line: str) -> tuple[str, str]:
    """Parts a line from its number or bullet; gives how it is numbered, digits and numerals alike."""
    found = _NUMBERING.match(line)
    if found is None:
        return "", line
    style = re.sub(r"\d+", "1", re.sub("[一二三四五六七八九十]+", "一", found["style"]))
    return style, line[found.end() :]


def _is_short(label: str) -> bool:
    wide = len(re.findall(r"[\u3400-\u9fff]", label))
    return wide <= _LONGEST_LABEL // 2 and len(label) <= 2 * _LONGEST_LABEL and len(label.split()) <= _MOST_LABEL_WORDS


def _folded(label: str) -> str:
    return _UNIT.sub("", label).strip(" -*#【】").lower()
