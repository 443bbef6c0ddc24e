"""Coming in: who are you, in which language, what the desk does, what it keeps, and starting anew."""

from handlers import handing_over
from handlers.applications import leaving as applications_leaving
from handlers.buttons import FollowLanguage, Forget, IAm, NewThread, SetLanguage
from handlers.context import Visit
from handlers.enterprise import joined
from handlers.groups import ASK, INTRODUCTION, PERSON
from handlers.handing_over import may_answer
from handlers.introductions import asking, leaving
from handlers.introductions.joining import tell_joined
from handlers.menus import drop_own_menu, set_own_menu
from handlers.office import take_on
from handlers.page import Button, Page, text_pages
from handlers.paging import on_one_line
from handlers.participation import leaving as participation_leaving
from handlers.participation import taking_part
from handlers.replying import answer_press
from handlers.showing import show_card
from handlers.staff import role_name
from handlers.texts import texts
from knowledge import ledger, people, postings
from knowledge.erasure import forget as erase
from knowledge.people import Act, Party, accept_invitation, follow_questions, is_a, may, speak
from knowledge.vocabulary import Language

_CARD = "card-"
_INVITATION = "inv-"
_SHOWN = 40
"""Characters of what nobody knows that are said back."""
_COLLEAGUE = "col-"
_STUDENT = "stu-"


async def start(visit: Visit) -> None:
    """Greets, or follows a deep link to a card or an invitation."""
    if visit.argument.startswith(_CARD):
        await show_card(visit, visit.argument.removeprefix(_CARD))
    elif visit.argument.startswith(_INVITATION):
        await _invited(visit, visit.argument.removeprefix(_INVITATION))
    elif visit.argument.startswith(_COLLEAGUE):
        await joined(visit, visit.argument.removeprefix(_COLLEAGUE))
    elif visit.argument.startswith(_STUDENT):
        await taking_part.opened(visit, visit.argument.removeprefix(_STUDENT))
    elif visit.argument.startswith(PERSON):
        await handing_over.hand_over_by_link(visit, visit.argument.removeprefix(PERSON))
    elif visit.argument.startswith(INTRODUCTION):
        await asking.introduce_by_link(visit, visit.argument.removeprefix(INTRODUCTION))
    else:
        if visit.argument not in ("", ASK):
            await visit.say("chat-link-unknown", code=on_one_line(visit.argument, _SHOWN))
        await visit.show([_greeting(visit)])


async def unknown(visit: Visit) -> None:
    """Says that there is no such command, and where those that there are stand."""
    await visit.say("chat-command-unknown", command=on_one_line(visit.text.split(maxsplit=1)[0], _SHOWN))


async def hello(visit: Visit) -> None:
    """Greets back, with examples of what somebody like this can ask."""
    if visit.caller.party is None or any(role.startswith(people.CONTACT_ROLE) for role in visit.caller.roles):
        await visit.show([_greeting(visit)])
    else:
        how = visit.texts.say(f"chat-how-{visit.caller.party}")
        await visit.show([Page.text(f"{visit.texts.say('chat-hello')}\n{how}")])


async def help_(visit: Visit) -> None:
    """Says what can be asked and which commands there are."""
    lines = [visit.texts.say("chat-help")]
    if may_answer(visit):
        lines.append(visit.texts.say("chat-help-answering"))
    if may_answer(visit) or may(visit.caller.roles, Act.EDIT):
        lines.append(visit.texts.say("chat-help-gaps"))
    if may(visit.caller.roles, Act.INVITE):
        lines.append(visit.texts.say("chat-help-inviting"))
    if may(visit.caller.roles, Act.PUBLISH):
        lines.append(visit.texts.say("chat-help-reviewing"))
    if may(visit.caller.roles, Act.EDIT):
        lines.append(visit.texts.say("chat-help-editing"))
        lines.append(visit.texts.say("chat-help-policy"))
        lines.append(visit.texts.say("chat-help-answers"))
        lines.append(visit.texts.say("chat-help-fresh"))
        lines.append(visit.texts.say("chat-help-records"))
        lines.append(visit.texts.say("chat-help-duplicates"))
    if may(visit.caller.roles, Act.AUDIT):
        lines.append(visit.texts.say("chat-help-audit"))
    if may(visit.caller.roles, Act.REPORT):
        lines.append(visit.texts.say("chat-help-report"))
        lines.append(visit.texts.say("chat-help-demand"))
    await visit.show(text_pages("\n\n".join(lines)))


async def language(visit: Visit) -> None:
    """Offers the languages, and to follow that of each question."""
    follow = Button(visit.texts.say("chat-language-follow"), FollowLanguage())
    await visit.show([Page.text(visit.texts.say("chat-language"), (_languages(), (follow,)))])


async def set_language(visit: Visit, choice: SetLanguage) -> None:
    """Notes the language chosen."""
    async with visit.services.database.writing() as session:
        await speak(session, visit.caller.id, choice.language, chosen=True)
    await answer_press(visit.update.callback_query)
    await set_own_menu(visit.context.bot, int(visit.handle), visit.caller.roles, choice.language, visit.caller.party)
    await visit.show([Page.text(texts(choice.language).say("chat-language-set"))])


async def follow_language(visit: Visit, _choice: FollowLanguage) -> None:
    """Lets answers follow the language of their questions again."""
    async with visit.services.database.writing() as session:
        await follow_questions(session, visit.caller.id)
    await answer_press(visit.update.callback_query)
    await visit.say("chat-language-followed")


async def i_am(visit: Visit, choice: IAm) -> None:
    """Notes what somebody says they are, and shows them how to ask."""
    async with visit.services.database.writing() as session:
        await is_a(session, visit.caller.id, choice.party)
    await answer_press(visit.update.callback_query)
    await set_own_menu(visit.context.bot, int(visit.handle), visit.caller.roles, visit.texts.language, choice.party)
    await visit.say(f"chat-how-{choice.party}")


async def privacy(visit: Visit) -> None:
    """Says what is kept, and offers to erase it."""
    erase = Button(visit.texts.say("chat-privacy-erase"), Forget(confirmed=False))
    await visit.show([Page.text(visit.texts.say("chat-privacy"), ((erase,),))])


async def forget(visit: Visit, choice: Forget) -> None:
    """Asks once more, then erases everything that is kept of the person."""
    await answer_press(visit.update.callback_query)
    if not choice.confirmed:
        sure = Button(visit.texts.say("chat-privacy-sure"), Forget(confirmed=True))
        await visit.show([Page.text(visit.texts.say("chat-privacy-ask"), ((sure,),))])
        return
    services, me = visit.services, visit.caller.id
    subjects = {
        **await leaving.subjects_of(services, me),
        **await participation_leaving.subjects_of(services, me),
        **await applications_leaving.subjects_of(services, me),
    }
    async with services.database.writing() as session:
        await leaving.tell_of_erasure(session, services, me, subjects)
        await participation_leaving.tell_of_erasure(session, services, me, subjects)
        await applications_leaving.tell_of_erasure(session, services, me, subjects)
        await erase(session, services.seal, me)
        await postings.take_down_orphans(session, services.now())
    await drop_own_menu(visit.context.bot, int(visit.handle))
    await visit.say("chat-privacy-erased")


async def new(visit: Visit, choice: NewThread | None = None) -> None:
    """Begins a new thread: what was said before is no context any more."""
    async with visit.services.database.writing() as session:
        await ledger.begin_thread(session, visit.caller.id)
        await people.ask(session, visit.caller.id, None, None)
    await answer_press(visit.update.callback_query)
    await visit.say("chat-new")


async def _invited(visit: Visit, code: str) -> None:
    services = visit.services
    async with services.database.writing() as session:
        role = await accept_invitation(session, services.seal, visit.caller.id, code, services.now())
        if role is not None:
            await take_on(session, services.seal, services.office, visit.caller.id, role, services.now())
    if role is None:
        await visit.say("chat-invitation-refused")
        return
    await tell_joined(services, visit.caller.id, role)
    await set_own_menu(
        visit.context.bot, int(visit.handle), (*visit.caller.roles, role), visit.texts.language, visit.caller.party
    )
    await visit.say("chat-invitation-accepted", role=role_name(visit.texts, role))


def _greeting(visit: Visit) -> Page:
    """Asks who somebody is, unless they answer for a contact window, which says what they came for."""
    if any(role.startswith(people.CONTACT_ROLE) for role in visit.caller.roles):
        return Page.text(visit.texts.say("chat-welcome-window"), (_languages(),))
    parties = tuple(Button(visit.texts.say(f"chat-i-am-{party.value}"), IAm(party)) for party in Party)
    return Page.text(visit.texts.say("chat-welcome"), (parties, _languages()))


def _languages() -> tuple[Button, ...]:
    return tuple(Button(texts(lang).say("language-name"), SetLanguage(lang)) for lang in Language)
