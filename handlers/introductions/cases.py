"""A case from an introduction: offered to both sides, proposed once both agree to its text, judged by a reviewer."""

from dataclasses import dataclass

from handlers.buttons import ApproveCase, MayPublish, PassOver, PublishCase, RejectCase
from handlers.context import Services, Visit
from handlers.html import Block, plain
from handlers.introductions.case_text import case_blocks, case_draft, is_named, number_of, of_side
from handlers.introductions.matter import Matter, matter, matter_of
from handlers.introductions.outcome_pages import called
from handlers.introductions.outcome_parties import people_of, theirs
from handlers.page import Button, Page, laid_out, pages_json
from handlers.replying import answer_press
from handlers.texts import Texts, texts
from knowledge import curation, outcomes
from knowledge.catalogue import Signature
from knowledge.curation import Judged, Proposed
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.notifications import notify
from knowledge.outcomes import Consent, Outcome, Question
from knowledge.people import Act, Role, language_of_person, may, with_role
from knowledge.referrals import Side
from knowledge.vocabulary import Stage

_DESK = "desk"
_WHY_PROPOSED, _WHY_PUBLISHED = "both sides of an introduction agreed to this text", "reviewed"
_UNJUDGED = (None, Stage.DRAFT, Stage.REVIEW)


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


async def offer(session: WriteSession, found: Matter) -> None:
    """Shows both sides the text of the case, where both have handed in their answers and would let it be told."""
    services = found.services
    made = await offer_of(session, found)
    if made is None or await curation.stage_of(session, made.draft.key) not in _UNJUDGED:
        return
    for outcome in (made.asker, made.window):
        for person in await people_of(session, found, outcome.side):
            words = texts(await language_of_person(session, person))
            key = f"{found.key}case:{made.number}:{person}"
            pages = pages_json(_offer_pages(found, made, outcome, words))
            await notify(session, services.seal, person, key, pages, services.now())


async def offer_of(session: ReadSession | WriteSession, found: Matter) -> Offer | None:
    """Makes the case of an introduction as it would be told now; None where a side has not said that it may."""
    told = await outcomes.of_referral(session, found.services.seal, found.referral.id)
    asker, window = of_side(told, Side.ASKER), of_side(told, Side.WINDOW)
    return None if asker is None or window is None else Offer(case_draft(found, asker, window), asker, window)


async def change_consent(visit: Visit, outcome: Outcome, about: Matter, consent: Consent) -> None:
    """Keeps a side's word on the case once its answers are handed in; what was approved before counts no more."""
    key = outcomes.case_key(outcome.referral_id)
    async with visit.services.database.writing() as session:
        judged = await curation.stage_of(session, key) not in _UNJUDGED
        if not judged:
            await outcomes.agree(session, outcome.id, consent, None)
            await curation.take_back(session, [key])
            await offer(session, about)
    if judged:
        await visit.say("case-judged-already")
    else:
        await visit.say("case-refused" if consent is Consent.NONE else "outcome-noted")


async def leave_out_words(visit: Visit, outcome: Outcome, about: Matter) -> None:
    """Takes a side's words out of the case that it was shown; both agree to the text anew."""
    key = outcomes.case_key(outcome.referral_id)
    async with visit.services.database.writing() as session:
        judged = await curation.stage_of(session, key) not in _UNJUDGED
        if not judged:
            await outcomes.leave_out_words(session, outcome.id)
            await curation.take_back(session, [key])
            await offer(session, about)
    await visit.say("case-judged-already" if judged else "outcome-noted")


async def approve(visit: Visit, choice: ApproveCase) -> None:
    """Keeps that a side agrees to a text; with the other side's agreement to the same it goes to the reviewers."""
    await answer_press(visit.update.callback_query)
    found = await theirs(visit, choice.outcome_id)
    if found is None:
        return
    outcome, about = found
    async with visit.services.database.writing() as session:
        made = await _approved(session, about, outcome.side, choice.number)
        if made is not None and made.agreed:
            await _propose(session, about.services, made.draft)
    if made is None:
        await visit.say("case-gone")
    elif made.number != choice.number:
        mine = made.asker if outcome.side is Side.ASKER else made.window
        await visit.say("case-changed")
        await visit.show(_offer_pages(about, made, mine, visit.texts))
    else:
        await visit.say("case-approved", both="yes" if made.agreed else "no")


async def publish(visit: Visit, choice: PublishCase) -> None:
    """Publishes a case as the reviewer was shown it, if both sides still agree to just that."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return
    async with services.database.reading() as session:
        shown = await curation.proposed(session, choice.record_id)
    about = None if shown is None else await _behind(services, shown.draft)
    async with services.database.writing() as session:
        now = await curation.proposed(session, choice.record_id)
        if now is None:
            result: Judged | None = Judged.GONE
        elif now.stage not in _UNJUDGED:
            result = Judged.ALREADY
        elif not await _still_agreed(session, about, now.draft):
            await curation.take_back(session, [now.draft.key])
            result = Judged.GONE
        elif now.revision != choice.revision:
            result = None
        else:
            result = await curation.publish(session, now.record_id, _signed(visit, _WHY_PUBLISHED))
    if result is None and now is not None:
        await visit.show(review_pages(now, visit.texts))
    else:
        key = {Judged.DONE: "case-published", Judged.ALREADY: "case-judged-already"}
        await visit.say(key.get(result or Judged.GONE, "case-withdrawn"))


async def reject(visit: Visit, choice: RejectCase) -> None:
    """Puts a proposed case away unseen."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return
    async with visit.services.database.writing() as session:
        result = await curation.reject(session, choice.record_id, _signed(visit, "rejected"))
    key = {Judged.DONE: "case-rejected", Judged.ALREADY: "case-judged-already"}
    await visit.say(key.get(result, "case-withdrawn"))


def review_pages(proposed: Proposed, words: Texts) -> list[Page]:
    """Lays out a proposed case for whoever judges it."""
    head = Block((plain(words.say("case-proposed")),))
    publishes = PublishCase(proposed.record_id, proposed.revision)
    rows = [
        (Button(words.say("button-case-publish"), publishes),),
        (Button(words.say("button-case-reject"), RejectCase(proposed.record_id)),),
    ]
    return laid_out([head, *case_blocks(proposed.draft, words)], rows)


async def _approved(session: WriteSession, about: Matter, side: Side, number: int) -> Offer | None:
    """Keeps a side's agreement if the text is still the one that it read; gives the case as it then stands."""
    made = await offer_of(session, about)
    if made is None or made.number != number:
        return made
    mine = made.asker if side is Side.ASKER else made.window
    if await curation.stage_of(session, made.draft.key) not in _UNJUDGED:
        return None
    await outcomes.agree(session, mine.id, mine.consent or Consent.NONE, number)
    return await offer_of(session, about)


async def _propose(session: WriteSession, services: Services, draft: Draft) -> None:
    """Proposes a case and tells the reviewers, or the administrators where there are none."""
    record_id = await curation.propose(session, draft, Signature(_DESK, _WHY_PROPOSED, services.now()))
    proposed = await curation.proposed(session, record_id)
    reviewers = await with_role(session, services.platform, Role.REVIEWER)
    for person in reviewers or await with_role(session, services.platform, Role.ADMIN):
        words = texts(await language_of_person(session, person))
        if proposed is not None:
            key = f"review:{record_id}:{proposed.revision}:{person}"
            pages = pages_json(review_pages(proposed, words))
            await notify(session, services.seal, person, key, pages, services.now())


async def _behind(services: Services, draft: Draft) -> Matter | None:
    """Finds the introduction that a case came of; None where it was erased."""
    referral_id = outcomes.referral_of_case(draft.key)
    return None if referral_id is None else await matter(services, referral_id)


async def _still_agreed(session: WriteSession, about: Matter | None, draft: Draft) -> bool:
    """Says whether both sides still agree to just this text."""
    if about is None:
        return False
    now = await matter_of(session, about.services, about.referral.id, about.subject)
    made = None if now is None else await offer_of(session, now)
    agreed = None if made is None else {made.asker.approved, made.window.approved}
    return agreed == {number_of(draft)}


def _offer_pages(found: Matter, made: Offer, outcome: Outcome, words: Texts) -> list[Page]:
    named = is_named(made.asker, made.window)
    whom = called(found, outcome.side, words)
    head = Block((plain(words.say("case-ask", whom=whom, named="yes" if named else "no")),))
    rows = [(Button(words.say("button-case-approve"), ApproveCase(outcome.id, made.number)),)]
    if named:
        rows.append((Button(words.say("button-case-anonymous"), MayPublish(outcome.id, Consent.ANONYMOUS)),))
    if outcome.words:
        rows.append((Button(words.say("button-case-wordless"), PassOver(outcome.id, Question.WORDS)),))
    rows.append((Button(words.say("button-case-refuse"), MayPublish(outcome.id, Consent.NONE)),))
    return laid_out([head, *case_blocks(made.draft, words)], rows)


def _signed(visit: Visit, why: str) -> Signature:
    return Signature(f"person {visit.caller.id}", why, visit.services.now())
