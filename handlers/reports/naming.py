"""How the figures of a report are called, in its words, its picture and its table alike."""

from collections.abc import Mapping

from handlers.texts import Texts
from knowledge.outcomes.figures import LEAST
from knowledge.people import Party
from knowledge.referrals import State
from knowledge.reporting import Cut, Days, Report, Topic
from knowledge.vocabulary import Kind, Language

MOST_TOPICS = 5
"""Topics that a report names."""


def titled(key: str, report: Report, texts: Texts) -> str:
    """Gives a message that names a report and its days."""
    title = texts.say("figures-title", period=report.period.value)
    return texts.say(key, title=title, days=days_named(report.days, texts))


def days_named(days: Days, texts: Texts) -> str:
    """Names some days; a single day by itself."""
    if days.first == days.last:
        return texts.day(days.first)
    return texts.say("figures-days", first=texts.day(days.first), last=texts.day(days.last))


def file_days(report: Report) -> str:
    """Gives the days of a report for the name of a file."""
    return f"{report.days.first.isoformat()}_{report.days.last.isoformat()}"


def piece_named(days: Days, cut: Cut, texts: Texts) -> str:
    """Names a week by the day that it begins with, a month or a year by its own name; short, for charts and lists."""
    first = days.first
    if cut is Cut.YEAR:
        return str(first.year)
    if texts.language is Language.ZH:
        return f"{first.year}年{first.month}月" if cut is Cut.MONTH else f"{first.month}月{first.day}日"
    return f"{first:%b} {first.year}" if cut is Cut.MONTH else f"{first.day} {first:%b}"


def share(part: float, whole: float) -> str:
    """Writes a share in per cent, without pretending that some is none or not all is all."""
    percent = 100 * part / whole
    if 0 < percent < 1:
        return "<1%"
    return ">99%" if 99 < percent < 100 else f"{percent:.0f}%"


def kind_named(kind: Kind, texts: Texts) -> str:
    """Names a kind of records so that a line can begin with it."""
    name = texts.say(f"kind-{kind.value}")
    return name[:1].upper() + name[1:]


def party_named(party: Party | None, texts: Texts) -> str:
    """Names what askers said they are."""
    return texts.say(f"figures-party-{party.value if party else 'none'}")


def topic_named(number: int, topic: Topic, texts: Texts) -> str:
    """Names a topic by its number, from 1, and by what it is called."""
    if topic.name is None:
        return texts.say("figures-topic-unnamed", n=number)
    return texts.say("figures-topic", n=number, name=topic.name)


def states(report: Report, texts: Texts) -> Mapping[str, int]:
    """Gives how many introductions stand in each state by its name, the small states together as one."""
    told = report.introductions.by_state
    named = {texts.say(f"figures-state-{state.value}"): told[state] for state in State if state in told}
    rest = report.introductions.total.asked - sum(told.values())
    return {**named, texts.say("figures-states-few", least=LEAST): rest} if rest else named
