"""By when an introduction is to be answered."""

import datetime as dt

from handlers.introductions.matter import Matter
from handlers.texts import Texts
from knowledge.referrals import Deed, clocks


def answer_day(found: Matter) -> dt.date:
    """Gives the day by which a window is to answer: of one that was not sent yet, if it were sent now."""
    services, sent = found.services, found.referral.last(Deed.SENT)
    due = clocks.answer_by(found.referral, services.working_days, services.zone)
    if due is not None:
        return due
    since = services.today() if sent is None else sent.at.astimezone(services.zone).date()
    return services.working_days.add(since, clocks.UNANSWERED_AFTER)


def answer_by(found: Matter, texts: Texts) -> str:
    """Writes that day."""
    return texts.day(answer_day(found))
