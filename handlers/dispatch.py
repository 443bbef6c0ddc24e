"""How an update is led along the routes: what is pressed, commanded or typed, in private and in groups."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters

from handlers import groups, handing_over, listening, showing, telling, welcome
from handlers.addressing import ForTheBot
from handlers.buttons import decode
from handlers.context import DeskContext, Visit, visit
from handlers.events import listing as listed
from handlers.importing import arriving
from handlers.learning import missing, teaching
from handlers.mentoring import listing as mentors_listed
from handlers.needs import documents, listing
from handlers.postings import listing as postings_listing
from handlers.routes import COMMANDS, IN_GROUPS, PRESSES, REMARKS, REMARKS_IN_GROUPS, TYPED, WAITING, Journey
from handlers.walking import journeys as walking
from knowledge.people import Party
from retrieval.learning import missing_asked
from retrieval.understanding.attending import attending_in
from retrieval.understanding.eligibility import asks_what_one_could_get
from retrieval.understanding.language import clean, language_of
from retrieval.understanding.mentors import asks_for_mentors
from retrieval.understanding.posting import is_advertised, posting_wished
from retrieval.understanding.remarks import remark_in
from retrieval.understanding.wishes import need_wished

DeskApplication = Application[Any, DeskContext, Any, Any, Any, Any]


def add_routes(application: DeskApplication) -> None:
    """Hangs every route into an application; groups are answered what is meant for the bot, channels nothing."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    application.add_handler(CallbackQueryHandler(_on_press))
    # PTB's own command handler needs a bot that knows its name, which not every Bot API server tells.
    application.add_handler(MessageHandler(private & filters.Regex(r"^/\w"), _on_message(_command)))
    application.add_handler(MessageHandler(private & filters.TEXT, _on_message(_text)))
    application.add_handler(MessageHandler(private & (filters.VOICE | filters.AUDIO), _on_message(_spoken)))
    application.add_handler(MessageHandler(private & filters.Document.ALL, _on_message(arriving.document)))
    application.add_handler(MessageHandler(private & filters.PHOTO, _on_message(documents.photo)))
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, _on_message(showing.only_text)))
    joining = filters.ChatType.GROUPS & filters.StatusUpdate.NEW_CHAT_MEMBERS
    application.add_handler(MessageHandler(joining, _on_message(groups.joined)))
    group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & ForTheBot()
    application.add_handler(MessageHandler(group & filters.Regex(r"^/\w"), _on_message(_command_in_group)))
    application.add_handler(MessageHandler(group & filters.TEXT, _on_message(_text_in_group)))
    application.add_handler(MessageHandler(group & (filters.VOICE | filters.AUDIO), _on_message(_spoken)))
    application.add_handler(
        MessageHandler(group & (filters.Document.ALL | filters.PHOTO), _on_message(groups.in_private))
    )
    application.add_handler(MessageHandler(group & ~filters.StatusUpdate.ALL, _on_message(showing.only_text)))


async def _command(visit: Visit) -> None:
    """Follows a command."""
    await COMMANDS.get(visit.command, welcome.unknown)(visit)


async def _text(visit: Visit) -> None:
    """Takes a text as an answer to a question handed over where one is being written, as a remark where it is no
    more than one, else as a question.
    """
    handover_id = await handing_over.being_answered(visit)
    journey = (visit.caller.asked or "").partition(":")[0]
    if handover_id is not None:
        await handing_over.answer(visit, handover_id)
    elif not await TYPED.get(journey, telling.typed)(visit) and not await _wished(visit):
        await _said(visit)
        if journey in WAITING:
            await WAITING[journey](visit)


async def _wished(visit: Visit) -> bool:
    """Leads the wish to post a need or an opening to its journey; False where a text is neither."""
    spoken = visit.speaking(visit.chosen_language or language_of(visit.text))
    opening = posting_wished(visit.text)
    if opening is None and visit.caller.party == Party.ENTERPRISE and is_advertised(visit.text):
        opening = visit.text
    matter = need_wished(visit.text) if opening is None else None
    if opening is not None:
        await postings_listing.wished(spoken, opening)
    elif matter is not None:
        await listing.wished(spoken, matter)
    return opening is not None or matter is not None


async def _said(visit: Visit) -> None:
    """Takes a text that answers nothing as a remark or a wish where it is no more than one, else as a question."""
    remark, wish = remark_in(visit.text), attending_in(visit.text)
    framed = visit.speaking(visit.chosen_language or language_of(visit.text))  # as an answer to it would be
    if wish is not None and await listed.wished(framed, wish):
        return
    if asks_what_one_could_get(clean(visit.text)):
        await telling.eligible(framed)
    elif remark is not None:
        await REMARKS[remark](framed)
    elif asks_for_mentors(visit.text):
        await mentors_listed.mentors(framed)
    elif not (await walking.wondered(visit) or await missing.wished(visit) or await teaching.learning(visit)):
        await showing.ask(visit)


async def _spoken(visit: Visit) -> None:
    """Takes a recording as the text that it is written down as."""
    heard = await listening.written_down(visit)
    if heard is not None:
        await (_text_in_group if heard.place.is_group else _text)(heard)


async def _command_in_group(visit: Visit) -> None:
    """Follows a command in a group; what is personal is left to the private chat."""
    await IN_GROUPS.get(visit.command, groups.in_private)(visit)


async def _text_in_group(visit: Visit) -> None:
    """Takes a text in a group as a remark or a question; nobody of the staff answers askers from there."""
    remark = remark_in(visit.text)
    if not visit.text:
        await groups.hello(visit)
    elif asks_what_one_could_get(visit.text) or _wishes(visit.text) or missing_asked(clean(visit.text)):
        # What an enterprise tells of itself is nobody else's, nor what a student can do.
        await groups.in_private(visit)
    elif remark is not None:
        journey = REMARKS_IN_GROUPS.get(remark, REMARKS[remark])
        await journey(visit.speaking(visit.chosen_language or language_of(visit.text)))
    elif not (await walking.wondered(visit) or await teaching.learning(visit)):
        await showing.ask(visit)


def _wishes(text: str) -> bool:
    return need_wished(text) is not None or posting_wished(text) is not None


def _on_message(journey: Journey) -> Callable[[Update, DeskContext], Coroutine[Any, Any, None]]:
    async def callback(update: Update, context: DeskContext) -> None:
        found = await visit(update, context)
        if found is not None:
            await journey(found)

    return callback


async def _on_press(update: Update, context: DeskContext) -> None:
    """Leads a pressed button to its journey; one of another version has expired."""
    found = await visit(update, context)
    if found is None or update.callback_query is None:
        return
    choice = decode(update.callback_query.data or "")
    if choice is None:
        await found.pop_up("chat-expired")
    elif not (found.place.is_group and await groups.pressed(found, choice)):
        await PRESSES[type(choice)](found, choice)
