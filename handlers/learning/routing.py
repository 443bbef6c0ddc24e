"""What leads where in learning."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import CloseGap, CoursesPage, Missing, ReviseSkills, TickSkills
from handlers.context import Visit
from handlers.learning import missing, teaching

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"courses": teaching.courses}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Missing: missing.missing,
    TickSkills: missing.tick,
    ReviseSkills: missing.revise,
    CloseGap: missing.close_gap,
    CoursesPage: teaching.courses_page,
}
