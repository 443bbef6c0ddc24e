"""A student's own steps: opening a link, looking at the anonymous brief, agreeing to what is shown of them."""

from handlers.asked import ask, asked_of, leave, settle
from handlers.buttons import AgreeToPart
from handlers.context import Visit
from handlers.introductions.matter import matter
from handlers.page import text_pages
from handlers.participation.deciding import answered, found_part, show_part
from handlers.participation.pages import consent_pages
from handlers.participation.parts import JOURNEY, Part, part, side_of, side_of_introduction
from handlers.participation.telling import tell
from handlers.replying import answer_press
from knowledge import participation, students
from knowledge.participation import CARRIED, Result, Side
from knowledge.students import LONGEST, Profile
from knowledge.students import Part as ProfilePart
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import remark_in

_NAME = "name"


async def opened(visit: Visit, code: str) -> None:
    """Follows a link that somebody who works on a need has passed on: shows the anonymous brief."""
    services, now = visit.services, visit.services.now()
    async with services.database.writing() as session:
        referral_id = await participation.invited_to(session, services.seal, visit.caller.id, code, now)
    if referral_id is None:
        await visit.say("part-link-refused")
        return
    about = await matter(services, referral_id)
    if about is None or about.referral.state not in CARRIED or not about.demand.living:
        await visit.say("part-link-refused")
    elif await side_of_introduction(services, visit.caller.id, about) is not None:
        await visit.say("part-own")
    else:
        async with services.database.writing() as session:
            number, _ = await participation.ask(session, referral_id, visit.caller.id, None, now, by_link=True)
        await show_part(visit, number)


async def agree(visit: Visit, choice: AgreeToPart) -> None:
    """Shows what others would see of the student; once that is confirmed, they take part."""
    await answer_press(visit.update.callback_query)
    found = await found_part(visit, choice.participation_id, Side.STUDENT)
    if found is None:
        return
    profile = await _profile(visit)
    if profile is None or profile.name is None:
        await _ask_for_a_name(visit, found)
    elif not choice.confirmed:
        await visit.show(consent_pages(found, profile, visit.texts))
    else:
        await _agree(visit, found, profile)


async def typed(visit: Visit) -> bool:
    """Takes a text as what a student may be called; False where it is something else."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id and asked.what is None:  # processed again
        await _consent(visit, asked.of)
        return True
    name = " ".join(clean(visit.text).split())
    if asked.is_over(visit.services.now()) or not name or _is_something_else(name):
        await leave(visit, asked)
        return False
    if len(name) > LONGEST[ProfilePart.NAME]:
        await visit.say("part-name-too-long", limit=LONGEST[ProfilePart.NAME])
        return True
    services, now = visit.services, visit.services.now()
    async with services.database.writing() as session:
        await students.agree(session, visit.caller.id, now)
        await students.tell(session, services.seal, visit.caller.id, ProfilePart.NAME, name, now)
        await settle(session, visit, asked.of, JOURNEY)
    await _consent(visit, asked.of)
    return True


async def _agree(visit: Visit, found: Part, profile: Profile) -> None:
    services = visit.services
    async with services.database.writing() as session:
        result = await participation.agree(session, services.seal, found.own.id, profile, services.now())
        if result is Result.DONE:
            await tell(session, found, visit.caller.id)
    await answered(visit, found.own.id, Side.STUDENT, result, "part-done-agreed")


async def _consent(visit: Visit, participation_id: int) -> None:
    found, profile = await part(visit.services, participation_id), await _profile(visit)
    if found is None or profile is None or await side_of(visit.services, visit.caller.id, found) is not Side.STUDENT:
        await visit.say("part-gone")
    else:
        await visit.show(consent_pages(found, profile, visit.texts))


async def _ask_for_a_name(visit: Visit, found: Part) -> None:
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, _NAME, found.own.id)
    await visit.show(text_pages(visit.texts.say("part-ask-name")))


async def _profile(visit: Visit) -> Profile | None:
    async with visit.services.database.reading() as session:
        return await students.profile(session, visit.services.seal, visit.caller.id)


def _is_something_else(text: str) -> bool:
    return text.endswith(("?", "？")) or remark_in(text) is not None
