"""The single table of what leads where: commands, remarks, buttons, and the answers that journeys wait for."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers import enterprise, groups, handing_over, showing, staff, telling, welcome
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
)
from handlers.context import Visit
from handlers.curated import routing as curated_routing
from handlers.demand_signal import routing as demand_routing
from handlers.duplicates import routing as duplicates_routing
from handlers.events import routing as events_routing
from handlers.freshness import routing as freshness_routing
from handlers.gaps import routing as gaps_routing
from handlers.importing import routing as importing_routing
from handlers.introductions import asking, outcome_routing
from handlers.introductions import routing as introductions_routing
from handlers.introductions.meetings import routing as meetings_routing
from handlers.learning import routing as learning_routing
from handlers.mentoring import routing as mentoring_routing
from handlers.needs import listing
from handlers.needs import routing as needs_routing
from handlers.participation import routing as participation_routing
from handlers.policies import routing as policies_routing
from handlers.postings import routing as postings_routing
from handlers.profile import routing as profile_routing
from handlers.records import routing as records_routing
from handlers.reports import routing as reports_routing
from handlers.reviewing import routing as reviewing_routing
from handlers.walking import routing as walking_routing
from retrieval.understanding.remarks import Remark

Journey = Callable[[Visit], Awaitable[None]]
Press = Callable[[Visit, Any], Awaitable[None]]

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
