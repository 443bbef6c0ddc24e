"""Telling the wish to see the mentors, or to ask one, from questions that name what a mentor is to know."""

import re

from retrieval.analysis import folded
from retrieval.understanding.language import clean

_LONGEST = 50
_ZH = re.compile(
    r"(?:请问|我|我们|学校|你们|这里|现在|想|要|希望|可以|能|怎么|如何|怎样|去哪里?|哪里|看看|找找?|联系|请教|问问?|申请|预约|约|有没有|有|都有)*"
    r"(?:哪些|什么|一下|一位|一个|个|位|几位)*(?:企业|产业|校外|学生|职业)?(?:的)?导师(?:名单|列表|库)?"
    r"(?:我|学生|们)*(?:可以|能|能够)?(?:请教|提问|问问题|问问?|联系|聊聊?|帮忙|指导|选)*(?:的)?(?:吗|呢|啊)?"
)
_EN = re.compile(
    r"(?:please |show me |list |tell me |find me |i want to |i would like to |i'd like to |how (?:can|do|could) i |"
    r"can i |could i |may i |where can i |are there |is there |do you have |who are )*"
    r"(?:(?:see|ask|find|get|talk to|speak to|speak with|talk with|contact|meet|have|choose) )*"
    r"(?:what |which |any |all |the |your |some |an? |industry |student |available )*mentors?"
    r"(?: (?:are there|is there|do you have|can i ask|can i talk to|can help me|to ask|to talk to|here|available|"
    r"for students|a question|list))*"
)
_SIGNS = re.compile(r"[\s。，,.!！?？~～]+")


def asks_for_mentors(text: str) -> bool:
    """Says whether a whole text asks for mentors, and names no matter beside that."""
    surface = folded(clean(text))
    if len(surface) > _LONGEST:
        return False
    return bool(_ZH.fullmatch(_SIGNS.sub("", surface)) or _EN.fullmatch(_SIGNS.sub(" ", surface).strip()))
