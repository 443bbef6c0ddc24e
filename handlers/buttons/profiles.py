"""Buttons of a student's profile: telling it, correcting it, settling what a CV says, exporting and erasing it."""

from dataclasses import dataclass

from handlers.buttons.fields import LANGUAGES, TRUTH, Field, Forms
from knowledge.students import Part
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class ProfileAgree:
    """Agree to a profile, in the language that the button stands in; begin it with a turn's words, 0 for none.

    Under a document that was sent it is read as a CV.
    """

    turn_id: int
    language: Language


@dataclass(frozen=True, slots=True)
class ProfileShow:
    """Show one's profile."""


@dataclass(frozen=True, slots=True)
class ProfileAsk:
    """Ask for the first part that nothing was said of."""


@dataclass(frozen=True, slots=True)
class ProfileRevise:
    """Tell a part anew."""

    part: Part


@dataclass(frozen=True, slots=True)
class ProfileSkip:
    """Rather not tell a part; ``on`` to the next one, else show the profile."""

    part: Part
    on: bool


@dataclass(frozen=True, slots=True)
class ProfileBack:
    """Go back to the question before that of a part."""

    part: Part


@dataclass(frozen=True, slots=True)
class ProfileChoose:
    """Tell a part by its number among the choices that are offered; ``on`` to the next one, else show the profile."""

    part: Part
    number: int
    on: bool


@dataclass(frozen=True, slots=True)
class ProfileExport:
    """Send one's profile as a table."""


@dataclass(frozen=True, slots=True)
class ProfileErase:
    """Erase one's profile, once ``confirmed``."""

    confirmed: bool


@dataclass(frozen=True, slots=True)
class CvHow:
    """Say how a CV is sent."""


@dataclass(frozen=True, slots=True)
class CvNot:
    """A document that was taken for a CV describes a need."""


@dataclass(frozen=True, slots=True)
class CvLines:
    """Show what of a CV waits."""


@dataclass(frozen=True, slots=True)
class CvKeep:
    """Keep what a CV says of a part."""

    part: Part


@dataclass(frozen=True, slots=True)
class CvChange:
    """Tell a part otherwise than a CV does."""

    part: Part


@dataclass(frozen=True, slots=True)
class CvDrop:
    """Leave out what a CV says of a part."""

    part: Part


@dataclass(frozen=True, slots=True)
class CvRest:
    """Keep or drop all lines of a CV that are left."""

    keep: bool


ProfileChoice = (
    ProfileAgree | ProfileShow | ProfileAsk | ProfileRevise | ProfileSkip | ProfileBack | ProfileChoose
    | ProfileExport | ProfileErase | CvHow | CvNot | CvLines | CvKeep | CvChange | CvDrop | CvRest
)  # fmt: skip
PARTS: Field = {
    "m": Part.MAJOR,
    "d": Part.DEGREE,
    "y": Part.YEAR,
    "g": Part.GRADUATES,
    "s": Part.SKILLS,
    "p": Part.PLACES,
    "r": Part.REMOTE,
    "b": Part.STARTS,
    "e": Part.FINISHES,
    "l": Part.LANGUAGES,
    "w": Part.WISH,
    "j": Part.PROJECTS,
    "n": Part.NAME,
    "c": Part.CONTACT,
}
FORMS: Forms = {
    "pa": (ProfileAgree, (None, LANGUAGES)),
    "pb": (ProfileAsk, ()),
    "pc": (ProfileRevise, (PARTS,)),
    "pd": (ProfileSkip, (PARTS, TRUTH)),
    "pe": (ProfileBack, (PARTS,)),
    "pf": (ProfileChoose, (PARTS, None, TRUTH)),
    "pg": (ProfileShow, ()),
    "ph": (ProfileExport, ()),
    "pi": (ProfileErase, (TRUTH,)),
    "pj": (CvHow, ()),
    "pk": (CvKeep, (PARTS,)),
    "pl": (CvChange, (PARTS,)),
    "pm": (CvDrop, (PARTS,)),
    "pn": (CvRest, (TRUTH,)),
    "po": (CvNot, ()),
    "pp": (CvLines, ()),
}
