"""By when an introduction is to be answered."""

import datetime as dt

from handlers.introductions.matter import Matter
from handlers.texts import Texts
from knowledge.referrals import Deed
from knowledge.referrals.clocks import UNANSWERED_AFTER


def answer_day(found: Matter) -> dt.date:
    """Gives the day by which a window is to answer: of one that was not sent yet, if it were sent now."""
    services, sent = found.services, found.referral.last(Deed.SENT)
    since = services.today() if sent is None else sent.at.astimezone(services.zone).date()
    return services.working_days.add(since, UNANSWERED_AFTER)


def answer_by(found: Matter, texts: Texts) -> str:
    """Writes that day."""
    return texts.day(answer_day(found))
