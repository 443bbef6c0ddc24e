"""Consent before anything of a student is kept, and the profile that may be kept since."""

from handlers.buttons.profiles import ProfileAgree
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.texts import Texts
from knowledge import students
from knowledge.students import Profile


async def kept(visit: Visit) -> Profile | None:
    """Gives somebody's profile; None where they have not agreed to one."""
    async with visit.services.database.reading() as session:
        return await students.profile(session, visit.services.seal, visit.caller.id)


def consent_page(texts: Texts, turn_id: int, *, cv: bool = False) -> Page:
    """Asks for consent; pressing its button agrees, and leads on to what was wanted.

    Args:
        turn_id: whose words are to be read then; 0 for none.
        cv: whether it is asked in reply to a document, which is then read as a CV.
    """
    asked = texts.say("profile-consent")
    text = f"{texts.say('profile-cv-consent')}\n\n{asked}" if cv else asked
    agreed = Button(
        texts.say("button-profile-agree-cv" if cv else "button-profile-agree"), ProfileAgree(turn_id, texts.language)
    )
    return Page.text(text, ((agreed,),))
