"""What the pages say of an introduction. Pure."""

from typing import Any

from bot.web.rendering import markup
from handlers.introductions.due import answer_by
from handlers.introductions.matter import Matter
from handlers.introductions.standing import next_step
from handlers.introductions.telling import reach_block, reason_lines, seen_brief
from handlers.texts import Texts
from knowledge.card import ContactWay
from knowledge.referrals import ENDED, Deed, Side, State
from knowledge.referrals.reasons import LONGEST, Reason

_ANSWERS = (Deed.ACCEPTED, Deed.SUGGESTED, Deed.DECLINED)
"""What counts as an answer; a suggestion goes before the declining that comes with it."""


def _named(about: Matter, texts: Texts) -> dict[str, str]:
    return {"whom": about.subject.named(texts), "kind": texts.say(f"need-kind-{about.demand.kind.value}")}


def request_values(about: Matter, texts: Texts) -> dict[str, Any]:
    """Gives what a request's page says of the request."""
    referral, way = about.referral, about.subject.way(texts)
    masked = about.demand.confidential and not referral.shown_whole
    until = "page-late" if referral.state is State.UNANSWERED else "page-until"
    reasons = [reason for reason in Reason if reason is not Reason.COLLEAGUE]
    return {
        **_named(about, texts),
        "until": texts.say(until, day=answer_by(about, texts)),
        "brief": markup(seen_brief(about, texts)),
        "way": _addresses(way, texts) if way and not way.fallback else None,
        "reasons": [(reason.value, texts.say(f"intro-reason-{reason.value}")) for reason in reasons],
        "whole_asked": masked and referral.awaits_decision,
        "may_ask_whole": masked and Deed.WANTED_WHOLE in referral.possible(Side.WINDOW),
    }


def _addresses(way: ContactWay, texts: Texts) -> str:
    """Gives the addresses of somebody, one a line, without signs that not every screen shows."""
    lines = (way.title, way.email, way.phone, way.web, texts.half(way.hours))
    return "\n".join(line for line in lines if line)


def answered_values(about: Matter, texts: Texts) -> dict[str, Any]:
    """Gives what was answered and when, and once it was accepted, how the asker is reached."""
    accepted, ended = about.referral.last(Deed.ACCEPTED) is not None, about.referral.state in ENDED
    return {
        **_named(about, texts),
        "lines": _answer_lines(about, texts),
        "reach": markup([reach_block(about, texts)]) if accepted else None,
        "brief": None if ended else markup(seen_brief(about, texts)),
    }


def problem_with(reason: str, words: str) -> str | None:
    """Names what is wrong with the declining of somebody; None where nothing is."""
    if reason not in set(Reason) or reason == Reason.COLLEAGUE:
        return "page-problem-reason"
    if reason == Reason.OTHER and not words:
        return "page-problem-words"
    return "page-problem-long" if len(words) > LONGEST else None


def _answer_lines(about: Matter, texts: Texts) -> list[str]:
    """Says what was answered, by whom and why, and where it stands."""
    lines: list[str] = []
    referral = about.referral
    answer = next((event for deed in _ANSWERS if (event := referral.last(deed)) is not None), None)
    if answer is not None:
        moment = texts.moment(answer.at.astimezone(about.services.zone))
        lines.append(texts.say(f"page-{answer.deed.value}", moment=moment))
        lines += [texts.say("page-by-office")] if answer.side is Side.OFFICE else []
        lines += reason_lines(answer, texts)
    if answer is None or answer.deed.value != referral.state.value:
        lines.append(texts.say("page-stands", state=texts.say(f"intro-state-{referral.state.value}")))
    return [*lines, next_step(about, Side.WINDOW, texts)]
