"""The days that an official document names: of publication, of applying, and until when it holds."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence

from retrieval.policies.clauses import Clause
from retrieval.policies.days import UNTIL, ZH_DAY, Day, days_in
from retrieval.policies.found import Part, Read, quoted
from retrieval.policies.numbers import number

_ALONE = re.compile(rf"[（(]?\s*{ZH_DAY}\s*[）)]?(?:印发)?")
_APPLY = re.compile(
    r"申报|申请|受理|报名|征集|填报|申领|入库|\bappl|\bsubmi|\bregist|"
    r"\bproposal|\bopen|\bclos|\bdeadline|\bcall\b",
    re.IGNORECASE,
)
_NO_CONDITION = re.compile(r"(?:申报|申请|申领)(?:条件|资格|材料)")
_CLOSING = re.compile(
    r"截止|截至|逾期|前(?:提交|报送|完成|将|报|通过|登录|填报|申报)|之?前[，,。]?$|\bclos|"
    r"\bdeadline|\bno later than|\bby\b|\bdue\b|\buntil\b|\bbefore\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:申报|受理|报名|开放|启动|开始)[^，。；]{0,6}(?:开始|起|时间)|自.{0,24}起(?:开始)?(?"
    r":受理|申报|开放|接受)|\bopen(?:s|ing|ed)?\b|\bfrom\b|\bstart",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"有效期|施行|实施期限|执行期限|政策期|\b(?:in force|in effect|valid|validity|expires?|"
    r"effective)\b",
    re.IGNORECASE,
)
_HOLDS_UNTIL = re.compile(
    r"有效期(?:限)?(?:为|至|到|截至|截止到?)?|(?:至|到|截至|期限为?)\s*$|\buntil\b|\bexpires?\b", re.IGNORECASE
)
_HOLDS_YEARS = re.compile(
    r"有效期(?:限)?(?:为)?\s*(?P<years>\d+|[一二两三四五六七八九十]+)\s*年|\bvalid for (?"
    r"P<more>\w+) years?\b",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"自\s*(?P<from>.{2,24}?)\s*(?:起|之日起)(?:施行|实施|执行|生效)")
_NOT_OURS = re.compile(
    r"以前|期间|截至目前|成立|注册|上年|营业收入|缴纳|入职|签订|发票|毕业|出生|验收|结题|执行期|"
    r"项目实施|公示|评审|各省|各地|各有关部门|网络推荐|推荐函|\b(?:established|incorporated|founded|project must "
    r"start|start by|interview|briefing|webinar|announce)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:印发|发布|成文|发文)(?:日期|时间)?[：:]|\b(?:published|publication date|date of issue|"
    r"issued)\b",
    re.IGNORECASE,
)


def window_of(clauses: Sequence[Clause]) -> dict[Part, Read]:
    """Reads when one can apply; where the document gives several days for the same, none of them is chosen."""
    opens: list[Read] = []
    closes: list[Read] = []
    for one in clauses:
        for sentence, _ in _sentences(one.text):
            about = f"{one.heading} {sentence}"
            if not _APPLY.search(about) or _HOLDS.search(sentence) or _NOT_OURS.search(sentence):
                continue
            days = days_in(sentence)
            pair = next(
                ((a, b) for a, b in itertools.pairwise(days) if UNTIL.fullmatch(sentence[a.end : b.start])),
                None,
            )
            if pair is not None:
                if not _is_of_applying(one, sentence, *pair):
                    continue
                opens.append(_read(one, sentence, pair[0]))
                closes.append(_read(one, sentence, pair[1]))
                continue
            for day in days:
                around = f"{sentence[max(0, day.start - 30) : day.start]}"
                behind = sentence[day.end : day.end + 10]
                label = _short_title(one)
                if (
                    _CLOSING.search(around + "\0" + behind)
                    or _CLOSING.search(label)
                    or behind.startswith(("前", "之前", "截止", "止"))
                ):
                    closes.append(_read(one, sentence, day))
                elif _OPENING.search(around + behind) or _OPENING.search(label):
                    opens.append(_read(one, sentence, day))
    read = {part: _only(found) for part, found in ((Part.OPENS, opens), (Part.CLOSES, closes))}
    return {part: one for part, one in read.items() if one is not None}


def _short_title(one: Clause) -> str:
    title = one.titles[-1] if one.titles else ""
    return title if len(title) <= 24 and not any(map(str.isdigit, title)) else ""


def _is_of_applying(one: Clause, sentence: str, first: Day, last: Day) -> bool:
    """Says whether a period is that of applying, by its heading or the words next to it."""
    beside = f"{sentence[max(0, first.start - 24) : first.start]} {sentence[last.end : last.end + 24]}"
    return bool(_APPLY.search(_NO_CONDITION.sub("", _short_title(one))) or _APPLY.search(_NO_CONDITION.sub("", beside)))


def published_of(lines: Sequence[str]) -> Read | None:
    """Reads the day of a document: the one that it names as such, else the first that stands alone, as at its end."""
    named = [line for line in lines if _PUBLISHED.search(line) and len(line) <= 80]
    alone = [line for line in lines if _ALONE.fullmatch(line.strip())]
    for line in (*named, *alone):
        days = days_in(line)
        if days:
            return Read(days[0].day.isoformat(), None, line.strip())
    return None


def validity_of(clauses: Sequence[Clause], published: dt.date | None) -> Read | None:
    """Reads the last day on which a document holds; a term of years counts from the day that it names."""
    for one in reversed(clauses):
        for sentence, _ in _sentences(one.text):
            if not _HOLDS.search(sentence):
                continue
            days = days_in(sentence)
            until = [
                day
                for day in days
                if _HOLDS_UNTIL.search(sentence[: day.start]) and (len(days) > 1 or _ends(sentence, day))
            ]
            if until:
                return _read(one, sentence, until[-1])
            years = _HOLDS_YEARS.search(sentence)
            begun = _begun(sentence, published)
            length = number(years["years"] or years["more"]) if years else None
            if begun is not None and length is not None and 0 < length <= 30:
                last = _years_on(begun, int(length)) - dt.timedelta(days=1)
                return Read(last.isoformat(), one.label, sentence.strip()[:300])
    return None


def _ends(sentence: str, day: Day) -> bool:
    before = sentence[max(0, day.start - 8) : day.start]
    return bool(re.search(r"至|到|截|有效期(?:限)?为?\s*$|until|expires?(?: on)?", before, re.IGNORECASE))


def _begun(sentence: str, published: dt.date | None) -> dt.date | None:
    found = _IN_FORCE.search(sentence)
    if found is None:
        days = days_in(sentence)
        return days[0].day if len(days) == 1 and "起" in sentence[days[0].end : days[0].end + 3] else None
    days = days_in(found["from"])
    if days:
        return days[0].day
    return published if "印发" in found["from"] or "发布" in found["from"] or "公布" in found["from"] else None


def _years_on(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _sentences(text: str) -> Iterator[tuple[str, int]]:
    for match in re.finditer(r"(?:[^。；;\n.]|\.(?!\s+[A-Z]|\s*$))+[。；;.]?", text):
        yield match[0], match.start()


def _only(found: Sequence[Read]) -> Read | None:
    """Gives what all readings agree on; None where they do not."""
    values = {one.value for one in found}
    return found[0] if len(values) == 1 else None


def _read(one: Clause, sentence: str, day: Day) -> Read:
    return Read(day.day.isoformat(), one.label, quoted(sentence, day.start, day.end))
