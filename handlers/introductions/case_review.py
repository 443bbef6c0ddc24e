"""Reviewers judge a case that both sides of an introduction agreed to; both are told what came of it."""

from handlers import looks
from handlers.buttons import PublishCase, RejectCase
from handlers.context import Services, Visit
from handlers.html import Block, plain
from handlers.introductions.case_offer import offer_of
from handlers.introductions.case_text import case_blocks, number_of
from handlers.introductions.matter import Matter, matter, matter_of
from handlers.introductions.outcome_pages import called
from handlers.introductions.outcome_parties import people_of
from handlers.page import Button, Page, laid_out, pages_json, text_pages
from handlers.replying import answer_press
from handlers.texts import Texts, texts
from knowledge import curation, outcomes
from knowledge.catalogue import Signature
from knowledge.curation import UNJUDGED, Judged, Proposed
from knowledge.database import WriteSession
from knowledge.drafts import Draft
from knowledge.notifications import notify
from knowledge.people import Act, Role, language_of_person, may, with_role
from knowledge.referrals import Side

_DESK = "desk"
_WHY_PROPOSED, _WHY_PUBLISHED, _WHY_REJECTED = (
    "both sides of an introduction agreed to this text",
    "reviewed",
    "rejected",
)
_SAID = {Judged.DONE: "case-published", Judged.ALREADY: "case-judged-already", Judged.GONE: "case-withdrawn"}


async def propose(session: WriteSession, services: Services, draft: Draft) -> None:
    """Proposes a case and tells the reviewers, or the administrators where there are none."""
    record_id = await curation.propose(session, draft, Signature(_DESK, _WHY_PROPOSED, services.now()))
    proposed = await curation.proposed(session, record_id)
    reviewers = await with_role(session, services.platform, Role.REVIEWER)
    for person in reviewers or await with_role(session, services.platform, Role.ADMIN):
        words = texts(await language_of_person(session, person))
        if proposed is not None:
            key = f"{curation.asking_key(record_id)}{proposed.revision}:{person}"
            pages = pages_json(review_pages(proposed, words))
            if await notify(session, services.seal, person, key, pages, services.now()):
                await looks.at_case(session, draft.key, person, services.now())


async def publish(visit: Visit, choice: PublishCase) -> None:
    """Publishes a case as the reviewer was shown it, if both sides still agree to just that."""
    about = await _opened(visit, choice.record_id)
    if about is None:
        return
    services = visit.services
    async with services.database.writing() as session:
        now = await curation.proposed(session, choice.record_id)
        if now is None or now.stage not in UNJUDGED:
            result: Judged | None = Judged.GONE if now is None else Judged.ALREADY
        elif not await _still_agreed(session, about, now.draft):
            await curation.take_back(session, [now.draft.key])
            result = Judged.GONE
        elif now.revision != choice.revision:
            result = None
        else:
            result = await curation.publish(session, now.record_id, _signed(visit, _WHY_PUBLISHED))
            await _tell_both(session, about, "case-told-published")
    if result is None and now is not None:
        async with services.database.writing() as session:
            await looks.at_case(session, now.draft.key, visit.caller.id, services.now())
        await visit.show(review_pages(now, visit.texts))
    else:
        await visit.say(_SAID[result or Judged.GONE])


async def reject(visit: Visit, choice: RejectCase) -> None:
    """Puts a proposed case away unseen."""
    about = await _opened(visit, choice.record_id)
    if about is None:
        return
    async with visit.services.database.writing() as session:
        result = await curation.reject(session, choice.record_id, _signed(visit, _WHY_REJECTED))
        if result is Judged.DONE:
            await _tell_both(session, about, "case-told-rejected")
    await visit.say("case-rejected" if result is Judged.DONE else _SAID[result])


def review_pages(proposed: Proposed, words: Texts) -> list[Page]:
    """Lays out a proposed case for whoever judges it."""
    head = Block((plain(words.say("case-proposed")),))
    publishes = PublishCase(proposed.record_id, proposed.revision)
    rows = [
        (Button(words.say("button-case-publish"), publishes),),
        (Button(words.say("button-case-reject"), RejectCase(proposed.record_id)),),
    ]
    return laid_out([head, *case_blocks(proposed.draft, words)], rows)


async def _opened(visit: Visit, record_id: int) -> Matter | None:
    """Finds the introduction behind a proposed case; says why not where there is none or it is not for the presser."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("case-not-allowed")
        return None
    async with services.database.reading() as session:
        shown = await curation.proposed(session, record_id)
    referral_id = None if shown is None else outcomes.referral_of_case(shown.draft.key)
    about = None if referral_id is None else await matter(services, referral_id)
    if about is None:
        await visit.say("case-withdrawn")
    return about


async def _tell_both(session: WriteSession, about: Matter, key: str) -> None:
    """Tells the people of both sides what a reviewer decided."""
    services = about.services
    for side in (Side.ASKER, Side.WINDOW):
        for person in await people_of(session, about, side):
            words = texts(await language_of_person(session, person))
            pages = pages_json(text_pages(words.say(key, whom=called(about, words))))
            if await notify(session, services.seal, person, f"{about.key}{key}:{person}", pages, services.now()):
                await looks.at_brief(session, about, person, colleague=side is Side.ASKER)


async def _still_agreed(session: WriteSession, about: Matter, draft: Draft) -> bool:
    """Says whether both sides still agree to just this text."""
    now = await matter_of(session, about.services, about.referral.id, about.subject)
    made = None if now is None else await offer_of(session, now)
    agreed = None if made is None else {made.asker.approved, made.window.approved}
    return agreed == {number_of(draft)}


def _signed(visit: Visit, why: str) -> Signature:
    return Signature(f"person {visit.caller.id}", why, visit.services.now())
