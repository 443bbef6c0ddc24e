"""What the desk does not answer though some record comes near: how to do harm, and where others are to be reached."""

import functools
import re

from retrieval.analysis import content_words, folded
from retrieval.understanding.cues import REMEMBERED

_HARM = re.compile(
    r"(?:制造|制作|制备|自制|合成|配制|做|造)(?:出)?[^，,。；;？?]{0,4}(?:炸药|炸弹|雷管|土枪|枪支|手枪|毒品|冰毒|海洛因|毒气|燃烧瓶)|"
    r"(?:炸药|炸弹|雷管|枪支|手枪|毒品|冰毒|海洛因|毒气|燃烧瓶)(?:怎么|如何|要怎么)(?:制造|制作|自制|合成|做|造)|"
    r"\b(?:make|making|build|building|cook|synthesi[sz]e|produce)\s+(?:(?:an?|some|my|own|home-?made|pipe|dirty)\s+)*"
    r"(?:bombs?|explosives?|grenades?|molotov|meth|methamphetamine|heroin|nerve gas|guns?)\b(?!\s*-?(?:proof|detect))"
)
_PARTICULARS = re.compile(
    r"电话|手机号|邮箱|地址|几点|开门|关门|营业|上班时间|下班时间|"
    r"\b(?:phone|telephone|email address|opening (?:hours|times?)|what time)\b"
)
_MOST_WORDS = 6
"""Content words of a text that asks for no more than such particulars."""


@functools.lru_cache(maxsize=REMEMBERED)
def asks_for_harm(text: str) -> bool:
    """Says whether a text asks how weapons, explosives or drugs are made."""
    return bool(_HARM.search(folded(text)))


@functools.lru_cache(maxsize=REMEMBERED)
def asks_for_particulars(text: str) -> bool:
    """Says whether a short text asks for the number, the address or the hours of somebody: near is not good enough."""
    surface = folded(text)
    return bool(_PARTICULARS.search(surface)) and len(content_words(surface)) <= _MOST_WORDS
