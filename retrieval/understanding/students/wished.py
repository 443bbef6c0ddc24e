"""What a student looks for: where and when of it, and whether it says what."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from knowledge.students import Part, Value
from retrieval.understanding.students.days import free_in
from retrieval.understanding.students.places import places_wished, remote_in

_WHERE_AND_WHEN = re.compile(
    r"今年|明年|后年|[寒暑]假|暑期|寒期|[春夏秋冬]季|下?学期|周末|有空|有时间|期间|附近|远程|线上|线下|不?接受|"
    r"\d+\s*[年月日号届]|[初中底末]|想要?|希望|打算|计划|准备|找|求|去|到|至|在|从|回|能|可以|工作|[我们是的了吧也或者和市省]|"
    r"\b(?:i|i'd|i'm|am|to|be|work|like|would|want|hope|hoping|wish|prefer|look(?:ing)? for|seeking|in|near|at|or|and|"
    r"from|until|the|a|next|this|year|summer|winter|spring|autumn|fall|break|vacation|holidays?|remote(?:ly)?|free|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\u4e00-\u9fff]|[A-Za-z]{2}")


def says_what(wish: str, places: Sequence[str]) -> bool:
    """Says whether a wish tells more than where and when, which are parts of their own."""
    for place in places:
        wish = wish.replace(place, " ")
    return _WORD.search(_WHERE_AND_WHEN.sub(" ", wish)) is not None


_LOOKS_FOR = re.compile(
    r"(?:找|求|寻|有没有|有什么|有哪些|推荐).{0,24}(?:实习|岗位|职位|工作|兼职|机会)"
    r"|\b(?:looking for|look for|find|seeking|want|any|show me)\b.{0,48}"
    r"\b(?:internships?|jobs?|openings?|placements?|positions?)\b",
    re.IGNORECASE,
)


def looks_for_opening(text: str) -> bool:
    """Says whether somebody looks for an opening, which is a question of its own while something else is asked."""
    return _LOOKS_FOR.search(text) is not None


def where_and_when(wish: str, today: dt.date) -> Iterator[tuple[Part, Value]]:
    """Reads where, from when and until when somebody wants to work out of what they look for."""
    places, remote, free = places_wished(wish), remote_in(wish), free_in(wish, today)
    if places:
        yield Part.PLACES, places
    if remote is not None:
        yield Part.REMOTE, remote[0]
    if free.starts is not None:
        yield Part.STARTS, free.starts
    if free.finishes is not None:
        yield Part.FINISHES, free.finishes
