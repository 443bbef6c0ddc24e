"""Names of people, organisations and places in a sentence, and whether the record it cites has them.

Chinese names are found by the segmenter's tags, by titles and by the endings of organisations; English ones by their
capitals, by titles and by what stands before them. In doubt something is a name: a sentence dropped is replaced by
the record's own words, an invented name would send a company to nobody.
"""

import functools
import re

from knowledge.vocabulary import Language
from retrieval.analysis import content_words, folded
from retrieval.understanding.language import language_of
from retrieval.understanding.lexicon import lexicon

_TAGS = frozenset({"nr", "nrt", "nrfg", "ns", "nt", "nz"})
_TITLED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,3}?)(?:教授|老师|博士|院士|主任|经理|先生|女士|小姐|院长|所长|处长|科长|部长|总监|研究员|"
    r"工程师|顾问|专员|同学|师傅|老板|总裁|董事长|会长|局长|校长)"
)
_ENDINGS = (
    "大学|学院|研究院|研究所|研究中心|公司|集团|实验室|中心|委员会|基金会|协会|联盟|银行|医院|事务所|工厂|科技园|办公室|"
    "局|厅|部门|平台"
)
_ORGANISATION = re.compile(rf"(?P<before>[\u4e00-\u9fff]{{2}})(?:{_ENDINGS})")
_NOT_NAMED = re.compile(
    "[该这此本贵您其各等所个家的些类和与及或由在向到请找和]$|^(?:大学|高校|上述|以上|相关|这家|哪家|贵方|你们|我们)"
)
_QUOTED = re.compile(r"[“\"「『《【](?P<name>[^”\"」』》】]{2,})[”\"」』》】]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.'’/+-]*")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u3400-\u9fff]+")
"""Letters of other scripts: some look like Latin ones."""
_INTRODUCED = re.compile(
    r"\b(?:dr|prof|professor|mr|mrs|ms|sir|contact|ask(?: for)?|call|reach|talk to|speak (?:to|with)|write to|named|"
    r"called|led by|headed by|run by|by the name of)\b\.?\s+(?:the\s+)?(?P<name>[a-z][\w'-]+)",
    re.I,
)
_OF_A_PLACE = re.compile(
    r"\b(?:laborator(?:y|ies)|labs?|universit(?:y|ies)|institutes?|colleges?|schools?|offices?|cent(?:re|er)s?|"
    r"compan(?:y|ies)|teams?|groups?|bureau)\s+(?:of|at|in|from)\s+(?:the\s+)?(?P<name>[a-z][\w'-]+)",
    re.I,
)
"""Where an institution is said to be, however the place is written."""
_LONGEST_WORD = 22
"""Letters of an English word; what is longer is no word but a code."""


def unknown_names(sentence: str, record: str) -> list[str]:
    """Gives the names in a sentence that a record does not have.

    Args:
        record: all that is known of the records that the sentence cites.
    """
    known = folded(record)
    squeezed = _squeezed(known)
    latin_known = {word.strip(".'’/+-") for word in _LATIN.findall(known)}
    stems = _stems(record)
    doubtful = [*_latin_names(sentence, latin_known, stems), *_introduced(sentence, latin_known, stems)]
    doubtful += [name for name in _han_names(sentence) if _squeezed(folded(name)) not in squeezed]
    doubtful += [name for name in _quoted(sentence) if _squeezed(folded(name)) not in squeezed]
    doubtful += [name for name in _FOREIGN.findall(sentence) if folded(name) not in known]
    return doubtful


def _han_names(sentence: str) -> list[str]:
    import rjieba

    surface = folded(sentence)
    names = [word for word, tag in rjieba.tag(surface) if tag in _TAGS and len(word) > 1 and not word.isascii()]
    names += [found["name"] for found in _TITLED.finditer(surface) if not _is_common(found["name"])]
    for found in _ORGANISATION.finditer(surface):
        if not _NOT_NAMED.search(found["before"]):
            names.append(found[0])
    return names


def _latin_names(sentence: str, known: set[str], stems: frozenset[str]) -> list[str]:
    """Gives Latin words that look like names: all of them in a Chinese sentence, the capitalised in an English one."""
    chinese = language_of(sentence) is Language.ZH
    names: list[str] = []
    for found in _LATIN.finditer(sentence):
        word = found[0].strip(".'’/+-")
        bare = folded(word).removesuffix("'s").removesuffix("’s")
        if not bare or bare in known or _known_stems(bare, stems):
            continue
        if not chinese and bare in lexicon().stop[Language.EN] | _OPENERS:
            continue
        coded = len(bare) > _LONGEST_WORD or any(sign.isdigit() for sign in bare)
        if chinese or coded or any(sign.isupper() for sign in word):
            names.append(word)
    return names


def _introduced(sentence: str, known: set[str], stems: frozenset[str]) -> list[str]:
    return [
        found["name"]
        for found in (*_INTRODUCED.finditer(sentence), *_OF_A_PLACE.finditer(sentence))
        if (bare := folded(found["name"])) not in known
        and bare not in lexicon().stop[Language.EN]
        and not _known_stems(bare, stems)
    ]


def _quoted(sentence: str) -> list[str]:
    return [found["name"] for found in _QUOTED.finditer(sentence)]


def _known_stems(word: str, stems: frozenset[str]) -> bool:
    own = content_words(word)
    return bool(own) and stems.issuperset(own)


@functools.lru_cache(maxsize=256)
def _stems(record: str) -> frozenset[str]:
    return frozenset(content_words(record))


def _is_common(name: str) -> bool:
    return bool(re.search("[的该各位和与请找由联系]$", name))


def _squeezed(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


_OPENERS = frozenset(
    re.findall(
        r"\S+",
        """this that these those it its they their there the a an in on at for to from of with by as if no not both all
        each you your we our companies company enterprises enterprise students student applicants applicant projects
        project one two also and or but while when where what who which how such other another some most more less
        besides support record records program programs programme programmes lab labs laboratory laboratories opening
        openings case cases funding research help offers provides please according based
        additionally furthermore however""",
    )
)
"""Words that a sentence may open with, or write large, without naming anybody."""
