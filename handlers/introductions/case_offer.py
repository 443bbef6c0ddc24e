"""The case that both sides of an introduction may want, as it would be told now."""

from dataclasses import dataclass

from handlers.introductions.case_text import case_draft, number_of, of_side
from handlers.introductions.matter import Matter
from knowledge import outcomes
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.outcomes import Outcome
from knowledge.referrals import Side


@dataclass(frozen=True, slots=True)
class Offer:
    """A case that both sides may want, with what each of them told."""

    draft: Draft
    asker: Outcome
    window: Outcome

    @property
    def number(self) -> int:
        """Gives the number of its text."""
        return number_of(self.draft)

    @property
    def agreed(self) -> bool:
        """Says whether both sides have approved just this text."""
        return self.asker.approved == self.window.approved == self.number


async def offer_of(session: ReadSession | WriteSession, found: Matter) -> Offer | None:
    """Makes the case of an introduction as it would be told now; None where a side has not said that it may."""
    told = await outcomes.of_referral(session, found.services.seal, found.referral.id)
    asker, window = of_side(told, Side.ASKER), of_side(told, Side.WINDOW)
    return None if asker is None or window is None else Offer(case_draft(found, asker, window), asker, window)
