"""What is odd in rows that are taken all the same: their sources may say so, and a person should look."""

from collections.abc import Iterator, Mapping

from knowledge.drafts import Draft, OpeningDetail
from knowledge.intake.terms import names_term
from knowledge.intake.verdicts import Doubt, shown


def doubts_in(draft: Draft) -> Iterator[tuple[Doubt, Mapping[str, str]]]:
    """Gives what is odd in a row, with the values that a sentence about it needs."""
    if draft.opens is not None and draft.closes is not None and draft.closes < draft.opens:
        yield Doubt.CLOSES_FIRST, {"closes": draft.closes.isoformat(), "opens": draft.opens.isoformat()}
    if isinstance(draft.detail, OpeningDetail) and draft.closes is None:
        for term in draft.detail.terms:
            if not names_term(term):
                yield Doubt.NO_TERM, {"value": shown(term)}
