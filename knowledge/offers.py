"""The closed vocabularies of what a region offers beside its labs: equipment, achievements, mentors, events."""

from enum import StrEnum


class EquipmentCategory(StrEnum):
    """What can be booked."""

    INSTRUMENT = "instrument"
    PILOT_LINE = "pilot-line"
    VENUE = "venue"
    INCUBATOR_SPACE = "incubator-space"


class FeeUnit(StrEnum):
    """What a fee is counted by."""

    HOUR = "hour"
    HALF_DAY = "half-day"
    DAY = "day"
    MONTH = "month"
    SAMPLE = "sample"
    CHANNEL_HOUR = "channel-hour"
    SQUARE_METRE_MONTH = "square-metre-month"
    QUOTATION = "quotation"


class AchievementCategory(StrEnum):
    """What a result of research is."""

    PATENT = "patent"
    TECHNOLOGY = "technology"
    SOFTWARE = "software"
    VARIETY = "variety"
    STANDARD = "standard"


class Rights(StrEnum):
    """How far the rights in a result are secured."""

    GRANTED = "granted"
    PENDING = "pending"
    COPYRIGHT = "copyright"
    TRADE_SECRET = "trade-secret"  # noqa: S105 - a form of protection, not a password
    NONE = "none"


class LicenceMode(StrEnum):
    """How a result is given into use."""

    NON_EXCLUSIVE = "non-exclusive"
    EXCLUSIVE = "exclusive"
    ASSIGNMENT = "assignment"
    JOINT_DEVELOPMENT = "joint-development"
    EQUITY = "equity"


class Direction(StrEnum):
    """Which way a mentor's help goes."""

    TO_STUDENTS = "industry-to-student"
    TO_ENTERPRISES = "academic-to-enterprise"


class Meeting(StrEnum):
    """Where a mentor meets people."""

    ONLINE = "online"
    ONSITE = "onsite"


class EventCategory(StrEnum):
    """What takes place; an exchange is one of teachers and engineers."""

    SEMINAR = "seminar"
    ROADSHOW = "roadshow"
    COMPETITION = "competition"
    TRAINING = "training"
    EXCHANGE = "exchange"


class Attendee(StrEnum):
    """Whom an event is for."""

    ENTERPRISE = "enterprise"
    STUDENT = "student"
    RESEARCHER = "researcher"
