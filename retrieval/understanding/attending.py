"""Telling the wish to see what takes place, what one is signed up for, or to sign up, from questions about a matter."""

import re
from dataclasses import dataclass

from knowledge.offers import EventCategory
from retrieval.analysis import folded
from retrieval.understanding.language import clean

_LONGEST = 60
_ZH_KINDS = "活动|讲座|公开课|论坛|沙龙|宣讲会|培训|培训班|路演|比赛|竞赛|大赛|挑战赛|交流会|双选会|招聘会"
_EN_KINDS = (
    "events?|seminars?|talks?|lectures?|open classes|trainings?|training courses|workshops?|road ?shows?|"
    "competitions?|contests?|challenges?|exchanges?|job fairs?|fairs?"
)
_ZH_WHEN = (
    "最近|近期|接下来|以后|今后|今天|明天|本周|这周|下周|周末|本月|这个月|下个?月|今年|明年|年底前?|"
    "(?:[一二三四五六七八九十]+|[0-9]{1,2})月份?"
)
_EN_WHEN = (
    r"(?:soon|today|tomorrow|now|coming up|upcoming|here|(?:this|next) (?:week|weekend|month|year|term|semester)|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december))"
)
_ZH_MINE = re.compile(
    rf"(?:请问|看看|查看|查一下|查)?我(?:已经?|都|现在)?(?:报名|报|参加)(?:参加)?(?:了|过|的)*(?:哪些|什么|几个|的)*(?:{_ZH_KINDS})*"
    r"(?:有哪些|有什么|呢|吗|啊)?|我的(?:活动)?报名(?:情况|记录)?"
)
_EN_MINE = re.compile(
    rf"(?:show |list )?(?:me )?my (?:sign-?ups?|registrations?|{_EN_KINDS})"
    rf"|(?:which|what) (?:{_EN_KINDS}) (?:am i|have i|did i)(?: been)? "
    r"(?:signed up|sign up|registered|register)(?: for)?"
    r"|what (?:am i|have i|did i) (?:signed up|sign up|registered|register)(?: for)?"
)
_ZH_ALL = re.compile(
    rf"(?:请问|那|学校|你们|这里|我想看看|看看|{_ZH_WHEN})*(?:还|都)?(?:有没有|有|能|可以)?(?:些)?(?:什么|哪些|啥)?(?:好的|适合学生的|学生的?)?"
    rf"(?P<kind>{_ZH_KINDS})(?:我|学生)?(?:可以|能|能够|是)?(?:让我|给我)?(?:参加|报名|去|看|听)?(?:的)?(?:吗|呢|啊|么)?"
)
_EN_ALL = re.compile(
    rf"(?:please |show me |list |tell me )*(?:are there |is there |do you have |have you got )?"
    rf"(?:any |all |the |some |an? |what |which |upcoming |next )*(?P<kind>{_EN_KINDS})"
    rf"(?: (?:are there|is there|are|is|there|do you have|can|could|may|i|we|students?|that|to|for|open|on|attend|join|"
    rf"go to|visit|take part in|sign up for|{_EN_WHEN}))*"
)
_ZH_WISH = re.compile(
    r"(?:请|请问|我|我们|想|要|我想|我要|我们想|帮我|可以|能|怎么|如何|怎样|在哪里?|哪里)*报名(?:参加|一下|一个)*(?P<what>.*)"
)
_EN_WISH = re.compile(
    r"(?:please |can you |could you |can i |could i |how (?:do|can) i |"
    r"i want to |i would like to |i'd like to |let me )*"
    r"(?:sign (?:me )?up|register(?: me)?|enrol(?: me)?) (?:for|in|to) (?P<what>.+)"
)
_LEADING = re.compile(r"^(?:the|an?|this|that|your|这个|那个|这场|那场|一下)\s*")
_ENDING = re.compile(r"(?:的?(?:活动|名额)|吗|呢|啊|吧|please)$")
_SIGNS = re.compile(r"[\s。，,.!！?？~～]+")
_CATEGORIES: tuple[tuple[EventCategory, re.Pattern[str]], ...] = (
    (EventCategory.ROADSHOW, re.compile(r"路演|road ?show")),
    (EventCategory.TRAINING, re.compile(r"培训|training|workshop")),
    (EventCategory.COMPETITION, re.compile(r"比赛|竞赛|大赛|挑战赛|competition|contest|challenge")),
    (EventCategory.SEMINAR, re.compile(r"讲座|公开课|论坛|沙龙|宣讲会|seminar|talk|lecture|open class")),
    (EventCategory.EXCHANGE, re.compile(r"交流会|exchange")),
)


@dataclass(frozen=True, slots=True)
class Attending:
    """What somebody wants of events.

    Attributes:
        category: of the events that are asked for; None for all.
        mine: whether those that they are signed up for are asked for.
        what: the event that they want to sign up for, in their words; None where they want to see what there is.
    """

    category: EventCategory | None = None
    mine: bool = False
    what: str | None = None


def attending_in(text: str) -> Attending | None:
    """Reads the wish to see events, or to sign up for one, in a whole text that names no other matter; None else."""
    surface = folded(clean(text)).strip()
    if len(surface) > _LONGEST:
        return None
    joined, spaced = _SIGNS.sub("", surface), _SIGNS.sub(" ", surface).strip()
    if _ZH_MINE.fullmatch(joined) or _EN_MINE.fullmatch(spaced):
        return Attending(mine=True)
    listed = _ZH_ALL.fullmatch(joined) or _EN_ALL.fullmatch(spaced)
    if listed is not None:
        return Attending(_category(listed["kind"]))
    wish = _ZH_WISH.fullmatch(joined) or _EN_WISH.fullmatch(spaced)
    what = "" if wish is None else _ENDING.sub("", _LEADING.sub("", wish["what"].strip())).strip()
    return Attending(_category(what), what=what) if len(what) > 1 else None


def _category(words: str) -> EventCategory | None:
    return next((category for category, said in _CATEGORIES if said.search(words)), None)
