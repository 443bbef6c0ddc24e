"""A case from an introduction: offered to both sides, and proposed to the reviewers once both agree to its text."""

from dataclasses import replace

from handlers import looks
from handlers.buttons import ApproveCase, MayPublish, PassOver
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.introductions.case_offer import Offer, offer_of
from handlers.introductions.case_review import propose
from handlers.introductions.case_text import case_blocks, is_named
from handlers.introductions.matter import Matter
from handlers.introductions.outcome_pages import called, case_to_come
from handlers.introductions.outcome_parties import people_of, theirs
from handlers.page import Button, Page, laid_out, pages_json
from handlers.replying import answer_press
from handlers.texts import Texts, texts
from knowledge import curation, outcomes
from knowledge.curation import UNJUDGED
from knowledge.database import WriteSession
from knowledge.notifications import notify
from knowledge.outcomes import Consent, Outcome, Question
from knowledge.people import language_of_person
from knowledge.referrals import Side

_OPEN = (None, *UNJUDGED)
"""Stages of a case that can still be changed; None before it is proposed."""


async def offer(session: WriteSession, found: Matter) -> None:
    """Shows both sides the text of the case, where both have handed in their answers and would let it be told."""
    services = found.services
    made = await offer_of(session, found)
    if made is None or await curation.stage_of(session, made.draft.key) not in _OPEN:
        return
    for outcome in (made.asker, made.window):
        for person in await people_of(session, found, outcome.side):
            words = texts(await language_of_person(session, person))
            key = f"{outcomes.offers_of(found.referral.id)}{made.number}:{person}"
            pages = pages_json(_offer_pages(found, made, outcome, words))
            if await notify(session, services.seal, person, key, pages, services.now()):
                await looks.at_case(session, made.draft.key, person, services.now())


async def change_consent(visit: Visit, outcome: Outcome, about: Matter, consent: Consent) -> None:
    """Keeps a side's word on the case once its answers are handed in; what was approved before counts no more."""
    key = outcomes.case_key(outcome.referral_id)
    async with visit.services.database.writing() as session:
        judged = await curation.stage_of(session, key) not in _OPEN
        if not judged:
            await outcomes.agree(session, outcome.id, consent, None)
            await curation.take_back(session, [key])
            await offer(session, about)
        told = await outcomes.of_referral(session, visit.services.seal, outcome.referral_id)
    to_come = case_to_come(replace(outcome, consent=consent), told)
    if judged:
        await visit.say("case-judged-already")
    elif to_come == "declined":
        await visit.say("case-other-declined")
    else:
        await visit.say("case-refused" if consent is Consent.NONE else "outcome-noted")


async def leave_out_words(visit: Visit, outcome: Outcome, about: Matter) -> None:
    """Takes a side's words out of the case that it was shown; both agree to the text anew."""
    key = outcomes.case_key(outcome.referral_id)
    async with visit.services.database.writing() as session:
        judged = await curation.stage_of(session, key) not in _OPEN
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
            await propose(session, about.services, made.draft)
    if made is None:
        await visit.say("case-gone")
    elif made.number != choice.number:
        mine = made.asker if outcome.side is Side.ASKER else made.window
        async with visit.services.database.writing() as session:
            await looks.at_case(session, made.draft.key, visit.caller.id, visit.services.now())
        await visit.say("case-changed")
        await visit.show(_offer_pages(about, made, mine, visit.texts))
    else:
        await visit.say("case-approved", both="yes" if made.agreed else "no")


async def _approved(session: WriteSession, about: Matter, side: Side, number: int) -> Offer | None:
    """Keeps a side's agreement if the text is still the one that it read; gives the case as it then stands."""
    made = await offer_of(session, about)
    if made is None or made.number != number:
        return made
    mine = made.asker if side is Side.ASKER else made.window
    if await curation.stage_of(session, made.draft.key) not in _OPEN:
        return None
    await outcomes.agree(session, mine.id, mine.consent or Consent.NONE, number)
    return await offer_of(session, about)


def _offer_pages(found: Matter, made: Offer, outcome: Outcome, words: Texts) -> list[Page]:
    named = is_named(made.asker, made.window)
    whom = called(found, words)
    head = Block((plain(words.say("case-ask", whom=whom, named="yes" if named else "no")),))
    rows = [(Button(words.say("button-case-approve"), ApproveCase(outcome.id, made.number)),)]
    if named:
        rows.append((Button(words.say("button-case-anonymous"), MayPublish(outcome.id, Consent.ANONYMOUS)),))
    if outcome.words:
        rows.append((Button(words.say("button-case-wordless"), PassOver(outcome.id, Question.WORDS)),))
    rows.append((Button(words.say("button-case-refuse"), MayPublish(outcome.id, Consent.NONE)),))
    return laid_out([head, *case_blocks(made.draft, words)], rows)
