"""The single table of what leads where."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters

from handlers import enterprise, groups, handing_over, listening, showing, staff, telling, welcome
from handlers.addressing import ForTheBot
from handlers.alerts import routing as alerts_routing
from handlers.applications import routing as applications_routing
from handlers.audits import routing as audits_routing
from handlers.buttons import (
    Agree,
    Answered,
    Check,
    Choose,
    Cite,
    Details,
    Eligible,
    ExportEnterprise,
    FollowLanguage,
    Forget,
    Helpful,
    IAm,
    InviteColleague,
    LeaveEnterprise,
    More,
    NewThread,
    Person,
    Revise,
    ReviseFacts,
    Section,
    SetLanguage,
    Skip,
    Sources,
    Tell,
    decode,
)
from handlers.context import DeskContext, Visit, visit
from handlers.curated import routing as curated_routing
from handlers.demand_signal import routing as demand_routing
from handlers.duplicates import routing as duplicates_routing
from handlers.events import listing as listed
from handlers.events import routing as events_routing
from handlers.freshness import routing as freshness_routing
from handlers.gaps import routing as gaps_routing
from handlers.importing import arriving
from handlers.importing import routing as importing_routing
from handlers.introductions import asking, outcome_routing
from handlers.introductions import routing as introductions_routing
from handlers.introductions.meetings import routing as meetings_routing
from handlers.learning import missing, teaching
from handlers.learning import routing as learning_routing
from handlers.mentoring import listing as mentors_listed
from handlers.mentoring import routing as mentoring_routing
from handlers.needs import documents, listing
from handlers.needs import routing as needs_routing
from handlers.participation import routing as participation_routing
from handlers.policies import routing as policies_routing
from handlers.postings import listing as postings_listing
from handlers.postings import routing as postings_routing
from handlers.profile import routing as profile_routing
from handlers.records import routing as records_routing
from handlers.reports import routing as reports_routing
from handlers.reviewing import routing as reviewing_routing
from handlers.walking import journeys as walking
from handlers.walking import routing as walking_routing
from retrieval.learning import missing_asked
from retrieval.understanding.attending import attending_in
from retrieval.understanding.eligibility import asks_what_one_could_get
from retrieval.understanding.language import clean, language_of
from retrieval.understanding.mentors import asks_for_mentors
from retrieval.understanding.posting import posting_wished
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.wishes import need_wished

Journey = Callable[[Visit], Awaitable[None]]
Press = Callable[[Visit, Any], Awaitable[None]]
DeskApplication = Application[Any, DeskContext, Any, Any, Any, Any]

COMMANDS: Mapping[str, Journey] = {
    "start": welcome.start,
    "help": welcome.help_,
    "language": welcome.language,
    "privacy": welcome.privacy,
    "new": welcome.new,
    "eligible": telling.eligible,
    "enterprise": enterprise.profile,
    "need": listing.need,
    **alerts_routing.COMMANDS,
    **audits_routing.COMMANDS,
    **curated_routing.COMMANDS,
    **events_routing.COMMANDS,
    **mentoring_routing.COMMANDS,
    **freshness_routing.COMMANDS,
    **gaps_routing.COMMANDS,
    **policies_routing.COMMANDS,
    **postings_routing.COMMANDS,
    **walking_routing.COMMANDS,
    **duplicates_routing.COMMANDS,
    "invite": staff.invitation,
    **introductions_routing.COMMANDS,
    **profile_routing.COMMANDS,
    **reports_routing.COMMANDS,
    **demand_routing.COMMANDS,
    **importing_routing.COMMANDS,
    **learning_routing.COMMANDS,
    **reviewing_routing.COMMANDS,
    **records_routing.COMMANDS,
}
REMARKS: Mapping[Remark, Journey] = {
    Remark.GREETING: welcome.hello,
    Remark.STOP: alerts_routing.COMMANDS["stop"],
    Remark.HELP: welcome.help_,
    Remark.PERSON: handing_over.ask_for_a_person,
    Remark.INTRODUCE: asking.introduce_last,
    Remark.MISUNDERSTOOD: lambda visit: visit.say("chat-misunderstood"),
    Remark.THANKS: lambda visit: visit.say("chat-you-are-welcome"),
    Remark.ASSENT: lambda visit: visit.say("chat-fine"),
    Remark.GOODBYE: lambda visit: visit.say("chat-goodbye"),
}
IN_GROUPS: Mapping[str, Journey] = {"start": groups.hello, "help": groups.hello, "new": welcome.new}
"""Commands of groups; all others belong into the private chat."""
REMARKS_IN_GROUPS: Mapping[Remark, Journey] = {
    Remark.GREETING: groups.hello,
    Remark.STOP: groups.in_private,
    Remark.HELP: groups.hello,
    Remark.PERSON: groups.ask_for_a_person,
    Remark.INTRODUCE: groups.in_private,
}
PRESSES: Mapping[type, Press] = {
    IAm: welcome.i_am,
    SetLanguage: welcome.set_language,
    FollowLanguage: welcome.follow_language,
    Forget: welcome.forget,
    NewThread: welcome.new,
    Details: showing.details,
    Cite: showing.cite,
    Choose: showing.choose,
    Section: showing.section,
    More: showing.more,
    Sources: showing.sources,
    Helpful: showing.helpful,
    Person: handing_over.hand_over,
    Answered: handing_over.take_up,
    Eligible: telling.eligible,
    Check: telling.check,
    Agree: telling.agree,
    Tell: telling.tell,
    Skip: telling.skip,
    Revise: enterprise.revise,
    ReviseFacts: enterprise.revise_facts,
    InviteColleague: enterprise.invite_colleague,
    ExportEnterprise: enterprise.export,
    LeaveEnterprise: enterprise.leave,
    **meetings_routing.PRESSES,
    **needs_routing.PRESSES,
    **outcome_routing.PRESSES,
    **alerts_routing.PRESSES,
    **audits_routing.PRESSES,
    **curated_routing.PRESSES,
    **events_routing.PRESSES,
    **mentoring_routing.PRESSES,
    **freshness_routing.PRESSES,
    **gaps_routing.PRESSES,
    **duplicates_routing.PRESSES,
    **introductions_routing.PRESSES,
    **profile_routing.PRESSES,
    **reports_routing.PRESSES,
    **demand_routing.PRESSES,
    **importing_routing.PRESSES,
    **learning_routing.PRESSES,
    **reviewing_routing.PRESSES,
    **records_routing.PRESSES,
    **policies_routing.PRESSES,
    **applications_routing.PRESSES,
    **walking_routing.PRESSES,
    **participation_routing.PRESSES,
    **postings_routing.PRESSES,
}


TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {
    **needs_routing.TYPED,
    **events_routing.TYPED,
    **mentoring_routing.TYPED,
    **introductions_routing.TYPED,
    **outcome_routing.TYPED,
    **meetings_routing.TYPED,
    **gaps_routing.TYPED,
    **profile_routing.TYPED,
    **importing_routing.TYPED,
    **reviewing_routing.TYPED,
    **records_routing.TYPED,
    **policies_routing.TYPED,
    **applications_routing.TYPED,
    **walking_routing.TYPED,
    **participation_routing.TYPED,
    **postings_routing.TYPED,
}
"""What takes a text as what somebody was asked for, by the journey that asks (``Caller.asked`` up to its colon).

Each says whether it took it. Without such a journey they were asked for a fact of their enterprise."""
WAITING: Mapping[str, Journey] = {
    **applications_routing.WAITING,
    **needs_routing.WAITING,
    **events_routing.WAITING,
    **mentoring_routing.WAITING,
    **outcome_routing.WAITING,
    **meetings_routing.WAITING,
    **records_routing.WAITING,
    **gaps_routing.WAITING,
    **policies_routing.WAITING,
    **postings_routing.WAITING,
}
"""What is said once a text that was no answer to what was asked has been dealt with."""


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
