"""What a button means: choices by journey, and one codec between them and what Telegram hands back."""

from handlers.buttons.answers import Choose, Cite, Details, Helpful, More, Person, Section, SectionName, Sources
from handlers.buttons.codec import LONGEST, Choice, decode, encode
from handlers.buttons.enterprises import Agree, Check, Eligible, InviteColleague, LeaveEnterprise, Revise, Skip, Tell
from handlers.buttons.oneself import Answered, FollowLanguage, Forget, IAm, NewThread, SetLanguage

__all__ = [
    "LONGEST",
    "Agree",
    "Answered",
    "Check",
    "Choice",
    "Choose",
    "Cite",
    "Details",
    "Eligible",
    "FollowLanguage",
    "Forget",
    "Helpful",
    "IAm",
    "InviteColleague",
    "LeaveEnterprise",
    "More",
    "NewThread",
    "Person",
    "Revise",
    "Section",
    "SectionName",
    "SetLanguage",
    "Skip",
    "Sources",
    "Tell",
    "decode",
    "encode",
]
