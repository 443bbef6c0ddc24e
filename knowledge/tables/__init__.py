"""The tables, one file an idea; importing this package registers them all."""

from knowledge.tables.alerts import DeadlineTold, Finding, Watch
from knowledge.tables.answers import Answer
from knowledge.tables.applications import Application, ApplicationEvent
from knowledge.tables.audit import AuditEntry
from knowledge.tables.base import Base, table_of, unindexed
from knowledge.tables.courses import Course
from knowledge.tables.docking import Demand, DemandPart, Referral, ReferralEvent
from knowledge.tables.enterprises import Colleague, Enterprise, EnterpriseFact
from knowledge.tables.freshness import StoppedDigest
from knowledge.tables.gaps import Gap, GapAnswer, GapTopic
from knowledge.tables.ledger import Person, Turn
from knowledge.tables.letters import Letter, OneTimeLink
from knowledge.tables.linkage import Link, Node
from knowledge.tables.mail import Handover, InboxEntry, Invitation, Notification
from knowledge.tables.mentoring import Mentoring, MentoringEvent
from knowledge.tables.milestones import Milestone
from knowledge.tables.offers import Achievement, Equipment, Event, Mentor
from knowledge.tables.outcomes import Outcome
from knowledge.tables.participation import Participation, ParticipationEvent
from knowledge.tables.passages import Embedding, Follower, Passage
from knowledge.tables.postings import Flag, Flagging, Posting
from knowledge.tables.readings import DocumentReading
from knowledge.tables.records import (
    Case,
    Expert,
    Lab,
    Opening,
    Outbox,
    PolicyText,
    Program,
    Record,
    RecordPart,
    Revision,
    Text,
)
from knowledge.tables.signups import EventClosing, EventSignup
from knowledge.tables.students import StudentLine, StudentPart, StudentProfile
from knowledge.tables.submissions import Proposal, Submission
from knowledge.tables.twins import Merger, TwinPair
from knowledge.tables.usage import ModelUse

__all__ = [
    "Achievement",
    "Answer",
    "Application",
    "ApplicationEvent",
    "AuditEntry",
    "Base",
    "Case",
    "Colleague",
    "Course",
    "DeadlineTold",
    "Demand",
    "DemandPart",
    "DocumentReading",
    "Embedding",
    "Enterprise",
    "EnterpriseFact",
    "Equipment",
    "Event",
    "EventClosing",
    "EventSignup",
    "Expert",
    "Finding",
    "Flag",
    "Flagging",
    "Follower",
    "Gap",
    "GapAnswer",
    "GapTopic",
    "Handover",
    "InboxEntry",
    "Invitation",
    "Lab",
    "Letter",
    "Link",
    "Mentor",
    "Mentoring",
    "MentoringEvent",
    "Merger",
    "Milestone",
    "ModelUse",
    "Node",
    "Notification",
    "OneTimeLink",
    "Opening",
    "Outbox",
    "Outcome",
    "Participation",
    "ParticipationEvent",
    "Passage",
    "Person",
    "PolicyText",
    "Posting",
    "Program",
    "Proposal",
    "Record",
    "RecordPart",
    "Referral",
    "ReferralEvent",
    "Revision",
    "StoppedDigest",
    "StudentLine",
    "StudentPart",
    "StudentProfile",
    "Submission",
    "Text",
    "Turn",
    "TwinPair",
    "Watch",
    "table_of",
    "unindexed",
]
