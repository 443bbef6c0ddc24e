"""What people also call a node: the catalogue says 计算机科学与技术, a student says 计算机."""

import re
from collections.abc import Iterator

from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from retrieval.analysis import folded
from retrieval.linkage.words import general

_ZH_JOINT = re.compile("[与和及、,，（(]|以及")
_EN_JOINT = re.compile(r" and |, | \(")
_ZH_ENDS = {
    Level.MAJOR: re.compile("(?:科学|工程|技术|学|类)+$"),
    Level.SECTOR: re.compile("(?:制品业|制造业|服务业|加工业|生产供应业|制品|制造|加工|服务|业)$"),
    Level.OCCUPATION: re.compile("(?:专业人员|人员)$"),
}
_EN_ENDS = {
    Level.MAJOR: re.compile(r" (?:science|engineering|technology|studies)$"),
    Level.SECTOR: re.compile(r" (?:manufacturing|products?|services|goods|activities)$"),
    Level.OCCUPATION: re.compile(r" professionals?$"),
}
_GROUPED = {Level.DISCIPLINE: Level.MAJOR, Level.MAJOR_CLASS: Level.MAJOR, Level.INDUSTRY: Level.SECTOR}
_SHORTEST = {Language.ZH: 2, Language.EN: 3}


def names_of(node: Node, language: Language) -> Iterator[str]:
    """Gives what a node is called in a language, folded: its full name first, then what is left of it in daily use."""
    full = plain(node.names[language], language)
    yield full
    level = _GROUPED.get(node.level, node.level)
    ends = (_ZH_ENDS if language is Language.ZH else _EN_ENDS).get(level)
    if ends is None:  # an enterprise goes by its whole name
        return
    joint = _ZH_JOINT if language is Language.ZH else _EN_JOINT
    parts = [part.strip() for part in joint.split(full) if part.strip()]
    if level is Level.MAJOR:  # its head: what follows an "and" says how, not what
        parts = parts[:1]
    for part in parts:
        for said in (part, ends.sub("", part)):
            telling = level is Level.MAJOR or said not in general()
            if said != full and len(said) >= _SHORTEST[language] and telling:
                yield said


def plain(text: str, language: Language) -> str:
    """Folds a name; English words are brought to the singular, so that "seals" meets "seal"."""
    text = folded(text).strip()
    return text if language is Language.ZH else " ".join(singular(word) for word in text.split())


def singular(word: str) -> str:
    """Drops a plural's ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    ends_in_s = word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))
    return word[:-1] if ends_in_s and len(word) > 3 else word
