"""What an opening says of the work: when, where, with which skills, for which pay, for whom. In words."""

from handlers.amounts import pay
from handlers.offers import Stated
from handlers.texts import Texts
from knowledge.drafts import OpeningDetail
from knowledge.intake.terms import term_of


def of_opening(detail: OpeningDetail, texts: Texts) -> Stated:
    """Gives the lines of an opening beside its kind, majors and terms."""
    yield "particular-work-days", [_from_to(detail, texts)]
    days = detail.days_per_week
    yield "particular-days-per-week", [None if days is None else texts.say("days-per-week", days=days)]
    yield "particular-workplace", [detail.workplace and texts.say(f"workplace-{detail.workplace.value}")]
    yield "particular-pay", [pay(detail, texts)]
    yield "particular-skills-asked", detail.skills
    yield "particular-languages-asked", [texts.say(f"language-{one.value}") for one in detail.languages]
    yield "particular-graduation", [str(year) for year in detail.graduation_years]
    yield "particular-study-years", [texts.say("study-year", year=year) for year in detail.study_years]
    yield "particular-sponsorship", [detail.sponsorship and texts.say(f"sponsorship-{detail.sponsorship.value}")]
    yield "particular-seats", [None if detail.seats is None else texts.number(detail.seats)]


def _from_to(detail: OpeningDetail, texts: Texts) -> str | None:
    """Says from which day to which the work goes."""
    first, last = (None if day is None else texts.day(day) for day in (detail.starts, detail.finishes))
    if first and last:
        return texts.say("from-to", **{"from": first, "to": last})
    if first:
        return texts.say("work-from", day=first)
    return texts.say("work-until", day=last) if last else None


def term_named(written: str, texts: Texts) -> str:
    """Names a term in the reader's language where it is one, else as it is written."""
    term = term_of(written)
    if term is None:
        return written
    years = str(term.year) if term.until in (None, term.year) else f"{term.year}–{term.until}"
    return texts.say(f"term-{term.season.value}", year=years)
