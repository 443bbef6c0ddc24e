"""The question about one part of a profile, and the buttons under it. Pure."""

from collections.abc import Sequence

from handlers.buttons.profiles import CvLines, ProfileBack, ProfileChoose, ProfileShow, ProfileSkip
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, first_page
from handlers.profile.asked import Manner
from handlers.profile.words import DEGREES, part_name
from handlers.texts import Texts
from knowledge.students import Degree, Part, Value

_YEARS = 5
"""Years of study that have a button."""
_AHEAD = 4
"""Years of graduation that have one."""


def question_page(
    part: Part, now: str | None, manner: Manner, texts: Texts, this_year: int, notes: Sequence[str] = ()
) -> Page:
    """Asks for one part.

    Args:
        now: what was told of it before, in words.
        notes: what is said before it, such as what was done just now.
    """
    at = texts.say("profile-at", part=part_name(part, texts), n=_place(part), total=len(Part))
    blocks = [Block(tuple(map(plain, note.split("\n")))) for note in notes if note]
    question = [bold(line.strip()) for line in texts.say(f"profile-ask-{part.value}").split("\n")]
    blocks.append(Block((italic(at), *question)))
    if now is not None:
        blocks.append(Block((plain(texts.say("profile-now", value=now)),)))
    return first_page(blocks, [*_choices(part, manner, texts, this_year), *_under(part, manner, texts)])


def chosen(part: Part, number: int, this_year: int) -> Value | None:
    """Gives the value of a choice's number; None where there is none such."""
    match part:
        case Part.DEGREE:
            return DEGREES[number] if number < len(DEGREES) else None
        case Part.YEAR:
            return number if 1 <= number <= _YEARS else None
        case Part.GRADUATES:
            return number if this_year <= number <= this_year + _AHEAD else None
        case Part.REMOTE | Part.PROJECTS:
            return bool(number) if number in (0, 1) else None
        case _:
            return None


def _choices(part: Part, manner: Manner, texts: Texts, this_year: int) -> list[Row]:
    """Gives the buttons that tell a part by a tap."""
    on = manner is Manner.ON
    if manner is Manner.CV:
        return []  # what follows there is the next line, which a button of this question would not lead to
    match part:
        case Part.DEGREE:
            said = [(texts.say(f"profile-degree-{degree.value}"), DEGREES.index(degree)) for degree in Degree]
        case Part.YEAR:
            said = [(str(year), year) for year in range(1, _YEARS + 1)]
        case Part.GRADUATES:
            said = [(str(this_year + ahead), this_year + ahead) for ahead in range(_AHEAD + 1)]
        case Part.REMOTE | Part.PROJECTS:
            said = [(texts.say(f"button-profile-{word}"), number) for word, number in (("yes", 1), ("no", 0))]
        case _:
            return []
    buttons = [Button(label, ProfileChoose(part, number, on)) for label, number in said]
    return [tuple(buttons[:2]), tuple(buttons[2:])] if part is Part.DEGREE else [tuple(buttons)]


def _under(part: Part, manner: Manner, texts: Texts) -> list[Row]:
    if manner is Manner.CV:
        return [(Button(texts.say("button-cv-lines"), CvLines()),)]
    skip = Button(texts.say("button-profile-skip"), ProfileSkip(part, manner is Manner.ON))
    leave = Button(
        texts.say("button-profile-leave" if manner is Manner.ALONE else "button-profile-enough"), ProfileShow()
    )
    back = (
        [Button(texts.say("button-profile-back"), ProfileBack(part))]
        if manner is Manner.ON and _place(part) > 1
        else []
    )
    return [(skip, *back), (leave,)]


def _place(part: Part) -> int:
    return tuple(Part).index(part) + 1
