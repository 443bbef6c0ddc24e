"""``/profile``: one's profile as it stands, or what leads to one; consent comes before anything is kept."""

from handlers.buttons.profiles import ProfileAgree
from handlers.context import Visit
from handlers.profile.consent import consent_page, kept
from handlers.profile.curriculum import read, sent_of
from handlers.profile.showing import show
from handlers.profile.telling import invite, take
from handlers.replying import answer_press
from knowledge import ledger, students
from knowledge.ledger import Exchange, save_turn
from retrieval.question import LONGEST
from retrieval.understanding.language import clean, has_words, language_of


async def profile(visit: Visit) -> None:
    """Follows ``/profile``: takes the words behind it, or shows what is kept; asks for consent first."""
    words = clean(visit.argument)
    if has_words(words):
        visit = visit.speaking(visit.chosen_language or language_of(words))
    found = await kept(visit)
    if found is None:
        await visit.show([consent_page(visit.texts, await _set_aside(visit, words))])
    elif has_words(words):
        if not await take(visit, words):
            await invite(visit, [visit.texts.say("profile-understood-nothing")])
    elif found.told_at or found.declined:
        await show(visit)
    else:
        await invite(visit)


async def agree(visit: Visit, choice: ProfileAgree) -> None:
    """Notes the consent, and goes on with the words or the document that it was asked for."""
    visit, sent = visit.speaking(choice.language), sent_of(visit)
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        await students.agree(session, visit.caller.id, services.now())
        turn = await ledger.turn(session, services.seal, choice.turn_id, 0) if choice.turn_id else None
    if sent is not None:
        await read(visit, sent)
    elif turn is None or turn.person_id != visit.caller.id or not await take(visit, turn.question):
        found = await kept(visit)
        if found is not None and found.told_at:
            await show(visit)
        else:
            await invite(visit)


async def _set_aside(visit: Visit, words: str) -> int:
    """Keeps words as a question's are until their owner has consented, or not; gives the turn, 0 for none."""
    if not has_words(words):
        return 0
    services = visit.services
    said = Exchange(services.now(), visit.texts.language.value, words[:LONGEST], abstained=False, record_keys=())
    async with services.database.writing() as session:
        return await save_turn(session, services.seal, visit.caller.id, said, visit.update.update_id)
