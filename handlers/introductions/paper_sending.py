"""Sending a paper of an introduction to whoever has a part in it, filled with no more than they may see."""

import asyncio
from dataclasses import replace

from handlers import looks
from handlers.buttons import GetPaper
from handlers.context import Services, Visit
from handlers.introductions.matter import Matter, matter
from handlers.introductions.papers import CALL, Known, Paper, docx_of, filled, papers_for
from handlers.introductions.parties import side_of
from handlers.introductions.telling import is_masked
from handlers.needs.brief import masked_part
from handlers.page import Button, Document, Row, text_pages
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.referrals import Deed, Side, State
from knowledge.vocabulary import Language
from retrieval.naming import names

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_buttons(found: Matter, texts: Texts) -> list[Row]:
    """Gives a button for each paper once an introduction was accepted, as long as it is not withdrawn."""
    if not _has_papers(found):
        return []
    id = found.referral.id
    return [
        (Button(texts.say(f"button-paper-{paper}"), GetPaper(id, paper)),) for paper in papers_for(found.demand.kind)
    ]


async def send_paper(visit: Visit, choice: GetPaper) -> None:
    """Sends a paper, filled as of today; the window's of a confidential need holds the anonymous brief."""
    await answer_press(visit.update.callback_query)
    services, texts = visit.services, visit.texts
    found = await matter(services, choice.referral_id)
    if found is None:
        await visit.say("intro-gone")
        return
    async with services.database.reading() as session:
        side = await side_of(session, services, visit.caller.id, found.referral)
    if side is None:
        await visit.say("intro-not-yours")
    elif not _has_papers(found) or choice.paper not in papers_for(found.demand.kind):
        await visit.say("paper-not-yet")
    else:
        known = known_of(found, texts, side)
        if choice.paper is Paper.APPLICATION:
            known = replace(known, call=await _call_named(services, known, found.demand.language, texts.language))
        sheet = filled(choice.paper, known, texts)
        said = texts.say("paper-sent", paper=choice.paper.value, anonymous=_seen(found, known))
        document = Document(f"{sheet.file}.docx", _DOCX, await asyncio.to_thread(docx_of, sheet, services.now()))
        async with services.database.writing() as session:
            await looks.at_paper(session, found, visit.caller.id)
        await visit.show(text_pages(said))
        await visit.send_document(document)


def known_of(found: Matter, texts: Texts, side: Side) -> Known:
    """Gathers what a paper may say to a side: its owner's own copy names what they know, however confidential."""
    need = found.demand
    anonymous = is_masked(found) and side is not Side.ASKER
    parts = {part: masked_part(need, part) if anonymous else told for part, told in need.parts.items()}
    card = found.subject.cards.get(texts.language)
    return Known(found.referral.id, need.kind, parts, anonymous, card, found.services.today())


async def _call_named(services: Services, known: Known, told_in: Language, reader: Language) -> Card | None:
    """Finds the program that the need names by its whole title as what to apply for; None where it names none."""
    told = known.parts.get(CALL)
    if not told:
        return None
    answer = await services.conversation.looked_up(told, told_in)
    named = (match.card.record_id for match in answer.programs if names(told, match.card.title))
    record_id = next(named, None)
    return None if record_id is None else await services.conversation.card(record_id, reader)


def _seen(found: Matter, known: Known) -> str:
    if known.anonymous:
        return "yes"
    return "own" if is_masked(found) else "no"


def _has_papers(found: Matter) -> bool:
    return found.referral.last(Deed.ACCEPTED) is not None and found.referral.state is not State.WITHDRAWN
