"""Consent before a need is kept: who keeps what, and who sees it."""

from handlers.buttons import Choice
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.texts import Texts
from knowledge import demands


async def has_consented(visit: Visit) -> bool:
    """Says whether somebody has agreed before to their needs being kept."""
    async with visit.services.database.looking_up() as session:
        return await demands.has_begun(session, visit.caller.id)


def consent_page(texts: Texts, agreed: Choice, *, again: bool = False) -> Page:
    """Asks for consent; pressing its button agrees, and leads on to what was wanted.

    Args:
        again: whether what was sent has to be sent again then, as it was not kept.
    """
    asked = texts.say("need-consent")
    text = f"{asked}\n\n{texts.say('need-consent-again')}" if again else asked
    return Page.text(text, ((Button(texts.say("button-need-agree"), agreed),),))
