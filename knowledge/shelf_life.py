"""How long what a source says can be relied on, by kind of record.

One table for the whole desk. A source past its kind's shelf life is still shown, and marked: what it says may be true
yet, but nobody should travel, apply or sign on it without asking. Whether one can still apply is another matter, which
dates alone decide (``knowledge.availability``).
"""

import datetime as dt
from collections.abc import Mapping

from knowledge.card import Card
from knowledge.editions import Edition
from knowledge.vocabulary import Kind

SHELF_LIFE: Mapping[Kind, int | None] = {
    # Amounts, rates and conditions are set anew with each budget year.
    Kind.PROGRAM: 12,
    # People change posts, and offices their telephones and hours.
    Kind.EXPERT: 12,
    # Mentors come and go with the term, and say each year whom they take.
    Kind.MENTOR: 12,
    # Hourly rates and custodians change with the yearly price list.
    Kind.EQUIPMENT: 12,
    # Posts are filled within a season.
    Kind.OPENING: 6,
    # Programmes, rooms and dates are moved until the day itself.
    Kind.EVENT: 6,
    # What a group can do changes with its staff: about the length of a doctorate.
    Kind.LAB: 36,
    # Rights lapse or are licensed away, and readiness moves on.
    Kind.ACHIEVEMENT: 36,
    # What an office says of its rules holds until they are set anew, mostly with the year.
    Kind.ANSWER: 12,
    # Curricula are revised with the academic year.
    Kind.COURSE: 12,
    # What was done stays done.
    Kind.CASE: None,
}
"""Months for which a record of a kind is taken at its word; None for ever."""


def said_on(card: Card | Edition) -> dt.date | None:
    """Gives the day as of which a record's source speaks, else that of its publication; None where neither is known."""
    return card.as_of or card.published


def outlived(card: Card | Edition, today: dt.date) -> int | None:
    """Gives the shelf life in months that a record's source is past; None where it is within it, or has no date."""
    return past(card.kind, said_on(card), today)


def past(kind: Kind, said: dt.date | None, today: dt.date) -> int | None:
    """Gives it for what was said of a record of a kind on a day."""
    months = SHELF_LIFE[kind]
    if months is None or said is None:
        return None
    return months if today > _months_on(said, months) else None


def outlived_before(today: dt.date, months: int) -> dt.date:
    """Gives the day such that just the sources of before that day are past a shelf life: for searching in SQL."""
    day = _months_on(today, -months)
    return day if _months_on(day, months) >= today else day + dt.timedelta(days=1)


def _months_on(day: dt.date, months: int) -> dt.date:
    """Gives the same day so many months on (or back), the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = dt.date(year + month // 11, (month + 1) % 12 + 1, 1)
    return min(dt.date(year, month + 1, 1) + dt.timedelta(days=day.day - 1), following - dt.timedelta(days=1))
