"""What leads where among students who take part in the work on a need."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import AgreeToPart, AskFitting, DecidePart, ShowPart, StudentLink, Students
from handlers.context import Visit
from handlers.participation import deciding, inviting, taking_part
from handlers.participation.parts import JOURNEY

PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Students: inviting.show_students,
    StudentLink: inviting.make_link,
    AskFitting: inviting.ask_fitting,
    ShowPart: deciding.show,
    AgreeToPart: taking_part.agree,
    DecidePart: deciding.decide,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: taking_part.typed}
