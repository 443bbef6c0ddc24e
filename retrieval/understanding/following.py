"""Completing a follow-up from what was said before it.

What a conversation is about has a few slots: its matter, the kinds of record wanted, places, conditions. A follow-up
fills those that it names anew and leaves the others as they stood: "那机器视觉方向呢？" after "我想找市场营销的实习"
changes the matter and still wants an internship; "and in Shanghai?" changes the place. What points back ("can it be
done for silicone?") or names a circumstance of a need ("and in hot oil?") adds to the matter instead.
"""

import functools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from knowledge.vocabulary import Kind, Language
from retrieval.analysis import content_words, folded
from retrieval.understanding.cues import (
    REMEMBERED,
    demands,
    kind_phrases,
    named_kinds,
    names_a_matter,
    place_phrases,
    program_kinds_named,
    says_more_than_kinds,
    wanted_kinds,
    without_aspects,
)
from retrieval.understanding.excluding import NOTHING, Excluded, without_exclusions
from retrieval.understanding.figures import times_said, without_times
from retrieval.understanding.language import language_of
from retrieval.understanding.places import place_pattern, places_in
from retrieval.understanding.remarks import Remark, remark_in, without_courtesies

_SHORT = {Language.ZH: 8, Language.EN: 6}
"""A follow-up has at most so many content words ("那补贴呢?"); whatever is longer stands alone."""
_CORRECTING = re.compile(
    r"^.{0,12}?(?:我是说|我的意思是|我是想[说问找]|我想[说问]的是|我指的是|我[说问找]的是)[：:，,\s]*|"
    r"^(?:那|如果|要是|能不能|可以|不对|不是|不|算了|还是|干脆|[，,。\s])*(?:换成|换个|换做|换|改成|改为|改找|改问)[：:，,\s]*|"
    r"^(?:不是|不要|不找|不想要)[^，,。；;]+[，,。；;]\s*(?:而是|我?要的?是|是|我?要找?|我?想找?|找|应该是)\s*|"
    r"^(?:(?:no|sorry|actually|not that|that'?s not (?:it|what i meant?)|wrong)[,.;:!\s]+)*"
    r"(?:(?:what )?i (?:really )?meant?(?: is| was)?|make (?:it|that)|let'?s say|switch to|change (?:it|that) to)"
    r"[,:\s]+|"
    r"^(?:no[,.\s]+)?not [^,.;]+?(?:[,.;]\s*(?:but\s+|rather\s+)?|\s+but\s+(?:rather\s+)?)",
    re.IGNORECASE,
)
"""Takes back what was said: the rest stands for it."""
_PAUSE = re.compile(r"\s*[,，.。;；:：!！?？—\n]+\s*")
_SAYS_ANEW = re.compile(r"^(?:我是说|我的意思是|我是想[说问找]|i (?:really )?meant?)[:：,，\s]*", re.IGNORECASE)
_OWN_CLAUSE = re.compile(r"^(?:我们?|咱们?|想|要|找|i|we|who|what|where|is there|are there)(?![a-z])", re.IGNORECASE)
"""Begins a clause that stands by itself, however short."""
_INSTEAD = re.compile(r"\b(?:instead of|rather than)\b.*$|\binstead\b", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:那么|那|还有|另外|然后|如果是|如果|要是|或者|还是)[，,\s]*|"
    r"^(?:(?:and|or|but|also|then|ok|so)\b[,\s]*)*"
    r"(?:what about|how about|what if it(?: i|')s|is there|are there|any)?\b\s*",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:呢|怎么样|有吗|行吗|可以吗)?[?？。.!！\s]*$")
_THIS = "这个(?!月|周|星期|礼拜|季度|学期|暑|寒)"
_TURNING = re.compile(
    rf"^(?:那|还有|另外|然后|如果|要是|或者|上面|刚才|它|{_THIS})|呢[?？。!！\s]*$|"
    r"^(?:and|what about|how about|then|also|or|but)\b|\binstead\b",
    re.IGNORECASE,
)
"""Goes on from what was said before."""
_POINTING = re.compile(
    rf"^那?(?:它|他们|{_THIS}|那个|上面|刚才|同样)|这方面|这件事|这种|那种|"
    r"\b(?:it|that|them|those|this|these|one|ones)\b|(?<!\bis )(?<!\bare )\bthere\b",
    re.IGNORECASE,
)
"""Means something that was said before."""
_OF_A_NEED = frozenset({Kind.LAB, Kind.EXPERT, Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.PROGRAM, Kind.CASE})
_CIRCUMSTANCE = re.compile(
    r"^那?(?:在|用|把|从|跟|和|给|对)|"
    r"^(?:(?:and|or|but|also)\s+)?(?:what about |how about )?"
    r"(?:in|with|for|at|under|on|without|using|from|below|above)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a conversation is about.

    Attributes:
        matter: the text to search with, asked whole.
        wanted: kinds of record asked for last.
        said: what was said of the matter, last, without what only tells the kind.
        excluded: what is to be left out.
    """

    matter: str
    wanted: frozenset[Kind]
    said: str
    excluded: Excluded = NOTHING


def topic_of(asked: Sequence[str], leaning: Collection[str] = (), standing: Collection[str] = ()) -> Topic:
    """Reads questions of one conversation, the oldest first, each in the light of those before it.

    Args:
        leaning: those of them that are known to lean on what went before, whatever their words.
        standing: those that are known to say what they are about, though their words name nothing but kinds.

    Raises:
        ValueError: nothing was asked.
    """
    first, *rest = asked
    bare, excluded = without_exclusions(without_courtesies(first))
    topic = replace(
        _alone(
            bare if names_a_matter(bare) or (_narrows(excluded) and named_kinds(bare)) else without_courtesies(first)
        ),
        excluded=excluded,
    )
    for text in rest:
        bare, excluded = without_exclusions(without_courtesies(text))
        if excluded.places:
            topic = replace(topic, matter=_without(topic.matter, excluded), said=_without(topic.said, excluded))
        if excluded and not names_a_matter(bare) and not (_narrows(excluded) and named_kinds(bare)):
            topic = replace(topic, excluded=topic.excluded | excluded)  # the rest stays as it was asked for
            continue
        followed = _followed(topic, bare, text in leaning, text in standing)
        kept = NOTHING if followed.matter == bare else topic.excluded.unless(bare)
        topic = replace(followed, excluded=kept | excluded)
    return topic


def speaks_of_it(text: str) -> bool:
    """Says whether a text means what was last spoken of: "它有什么设备", "what does it cost"."""
    return bool(_POINTING.search(text.strip()))


def _narrows(excluded: Excluded) -> bool:
    return excluded.only or bool(excluded.places)


def _without(text: str, excluded: Excluded) -> str:
    """Blanks the places of a text that are left out."""
    kept = place_pattern().sub(
        lambda found: " " if not excluded.places.isdisjoint(places_in(found[0])) else found[0], folded(text)
    )
    return " ".join(kept.split()) or text


def may_lean(text: str) -> bool:
    """Says whether a text is short enough to lean on what went before, and has no word that shows it."""
    return _is_short(text) and not _shows_leaning(text)


def turned_to(text: str) -> str | None:
    """Gives what a text goes on to ("那费用谁出呢" to "费用谁出"); None where nothing shows that it goes on."""
    if not _is_short(text) or not _TURNING.search(text.strip()):
        return None
    return _TRAILING.sub("", _LEADING.sub("", text.strip(), count=1)).strip() or None


def may_stand(text: str) -> bool:
    """Says whether a short text names no matter but says more than what kind it wants ("创新券怎么用").

    It names a kind of support program, several kinds of record, or a kind with words that only go with kinds.
    """
    own = (turned_to(text) or text).strip()
    if not _is_short(own) or _POINTING.search(own) or _names_a_matter(own):
        return False
    return bool(program_kinds_named(own)) or len(named_kinds(own)) > 1 or says_more_than_kinds(own)


def _alone(text: str) -> Topic:
    return Topic(text, wanted_kinds(text), text)


def _followed(before: Topic, text: str, leaning: bool, standing: bool) -> Topic:
    meant = _meant_instead(text)
    if meant is not None:
        return _alone(meant)
    own = _CORRECTING.sub("", text, count=1)
    corrects = own != text
    standing = standing or _turns_elsewhere(before, text)
    goes_on = _TURNING.search(text.strip())
    if not corrects and not leaning and (not _leans(before, text) or (standing and not goes_on)):
        return _alone(text)
    wanted = wanted_kinds(own) or before.wanted
    if not standing and not _names_a_matter(own):
        return _narrowed(before, text, own, wanted)
    if not corrects and (leaning or _adds(before, text)):
        return Topic(f"{before.said} {text}", wanted, f"{before.said} {text}")
    return _replaced(before, own, wanted)


def _meant_instead(text: str) -> str | None:
    """Gives the clause that says anew, and in full, what is meant, after one that says that it was misunderstood."""
    pause = _PAUSE.search(text.strip())
    if pause is None or remark_in(text.strip()[: pause.start()]) is not Remark.MISUNDERSTOOD:
        return None
    rest = _SAYS_ANEW.sub("", text.strip()[pause.end() :], count=1).strip()
    return rest if _names_a_matter(rest) and (not _is_short(rest) or _OWN_CLAUSE.search(rest)) else None


def _leans(before: Topic, text: str) -> bool:
    """Says whether a question says what it is about only with what went before it."""
    if not _is_short(text):
        return False
    if _shows_leaning(text):
        return True
    # "有哪些实习？" asks about nothing in particular yet: "机器视觉" then says what.
    return before.wanted == {Kind.OPENING} and not names_a_matter(before.said) and not named_kinds(text)


def _turns_elsewhere(before: Topic, text: str) -> bool:
    """Says whether a text that names only kinds asks for something that what went before has no part in.

    A loan after a voucher; after a mere list ("有什么活动") another kind; and after a need, which has labs, programs
    and cases, an opening, a mentor or an event of a time or place.
    """
    named, programs = named_kinds(text), program_kinds_named(before.said)
    if not named or _names_a_matter(text):
        return False
    own = program_kinds_named(without_aspects(text))
    if own and programs:
        return own.isdisjoint(programs)
    if named & before.wanted:
        return False
    goes_on = _TURNING.search(text.strip())
    if not programs and not _names_a_matter(before.said):
        return not goes_on or before.wanted.isdisjoint(_OF_A_NEED)
    return not goes_on and not named & _OF_A_NEED and bool(place_phrases(text) or times_said(text))


def _names_a_matter(text: str) -> bool:
    # "那有实习吗" is cut into "那有" and "实习", and "那有" would pass for a matter.
    return names_a_matter(_LEADING.sub("", _INSTEAD.sub(" ", text).strip(), count=1))


@functools.lru_cache(maxsize=REMEMBERED)
def _is_short(text: str) -> bool:
    return len(content_words(text)) <= _SHORT[language_of(text)]


def _shows_leaning(text: str) -> bool:
    bare = text.strip()
    return bool(_TURNING.search(bare) or _POINTING.search(bare)) or not names_a_matter(text)


def _adds(before: Topic, text: str) -> bool:
    """Says whether a matter named joins the one before: it points back, or is a circumstance of a need.

    Openings have a field and no circumstances: "and in marketing?" names another one.
    """
    bare = text.strip()
    if _INSTEAD.search(bare):
        return False
    return bool(_POINTING.search(bare)) or (bool(_CIRCUMSTANCE.search(bare)) and Kind.OPENING not in before.wanted)


def _narrowed(before: Topic, text: str, own: str, wanted: frozenset[Kind]) -> Topic:
    """Keeps the matter; a place or time named takes the place of the one before, and it and a condition hold on."""
    places = place_phrases(own)
    said = " ".join(place_pattern().sub(" ", before.said).split()) or before.said if places else before.said
    if times_said(own):
        said = " ".join(without_times(said).split()) or said
    kinds = () if named_kinds(own) or named_kinds(said) else kind_phrases(before.matter, before.wanted)
    return Topic(" ".join([said, *kinds, text]), wanted, " ".join([said, *places, *demands(own)]))


def _replaced(before: Topic, own: str, wanted: frozenset[Kind]) -> Topic:
    """Lets a new matter stand for the one before; what kind, where and how stay unless they are named anew."""
    bare = _TRAILING.sub("", _LEADING.sub("", _INSTEAD.sub("", own).strip(), count=1)).strip() or own
    places = () if place_phrases(bare) else place_phrases(before.matter)
    said = " ".join([bare, *places, *(one for one in demands(before.matter) if one not in demands(bare))])
    kinds = () if named_kinds(bare) else kind_phrases(before.matter, before.wanted)
    return Topic(" ".join([said, *kinds]), wanted, said)
