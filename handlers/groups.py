"""In a group: what the desk is there, and what it leaves to the private chat."""

from handlers.buttons import (
    Choice,
    Choose,
    Cite,
    Details,
    Helpful,
    Introduce,
    More,
    NewThread,
    Person,
    Section,
    Sources,
    WalkFind,
    WalkPicture,
    WalkRung,
    WalkTo,
)
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.replying import answer_press
from knowledge import ledger
from knowledge.vocabulary import Language

_FOR_ALL = (
    Choose,
    Cite,
    Details,
    More,
    NewThread,
    Section,
    Sources,
    WalkFind,
    WalkPicture,
    WalkRung,
    WalkTo,
)
"""Buttons that do the same in a group; all others, such as those about an enterprise, are for the private chat."""
ASK = "ask"
PERSON = "person-"
"""What a link to the private chat begins with that passes a question to a person."""
INTRODUCTION = "introduce-"
"""What a link to the private chat begins with that asks for an introduction to what an answer named."""


async def hello(visit: Visit) -> None:
    """Says how the desk is asked in a group."""
    bot = visit.context.bot.username
    words = visit.texts.say("chat-group-hello", name=f"@{bot}" if bot else "none")
    await visit.show([Page.text(words, _to_private(visit, ASK))])


async def joined(visit: Visit) -> None:
    """Says hello where it was the bot that joined."""
    message = visit.update.message
    if message is not None and any(member.id == visit.context.bot.id for member in message.new_chat_members):
        await hello(visit)


async def in_private(visit: Visit) -> None:
    """Points to the private chat, where what is personal belongs."""
    await visit.show([Page.text(visit.texts.say("chat-group-private"), _to_private(visit, ASK))])


async def ask_for_a_person(visit: Visit) -> None:
    """Points to the private chat, which passes the last question of the group's thread on."""
    services = visit.services
    async with services.database.reading() as session:
        turn_id = await ledger.latest_turn(session, visit.caller.id, visit.group)
    link = ASK if turn_id is None else f"{PERSON}{turn_id}"
    await visit.show([Page.text(visit.texts.say("chat-group-person"), _to_private(visit, link))])


async def pressed(visit: Visit, choice: Choice) -> bool:
    """Deals with a press that means something else in a group; says whether it did.

    What opens a card acts for whoever presses; what an asker thought of an answer is theirs to say.
    """
    query = visit.update.callback_query
    if isinstance(choice, Person | Introduce):
        url = _link(visit, f"{PERSON if isinstance(choice, Person) else INTRODUCTION}{choice.turn_id}")
        await answer_press(query, None if url else visit.texts.say("chat-group-private"), url)
    elif isinstance(choice, Helpful):
        async with visit.services.database.writing() as session:
            language = await ledger.rate(session, visit.caller.id, choice.turn_id, choice.yes)
        words = visit if language is None else visit.speaking(Language(language))
        await words.pop_up("chat-group-not-yours" if language is None else "chat-thanks")
    elif isinstance(choice, _FOR_ALL):
        return False
    else:
        await visit.pop_up("chat-group-private")
    return True


def _to_private(visit: Visit, start: str) -> tuple[tuple[Button, ...], ...]:
    url = _link(visit, start)
    return ((Button(visit.texts.say("chat-group-open"), url=url),),) if url else ()


def _link(visit: Visit, start: str) -> str | None:
    """Gives the address of the private chat; None where the bot's name is not told."""
    name = visit.context.bot.username
    return f"https://t.me/{name}?start={start}" if name else None
