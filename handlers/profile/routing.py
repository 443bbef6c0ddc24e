"""What leads where among profiles: the command, presses, what is typed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons.profiles import (
    CvChange,
    CvDrop,
    CvHow,
    CvKeep,
    CvLines,
    CvNot,
    CvRest,
    ProfileAgree,
    ProfileAsk,
    ProfileBack,
    ProfileChoose,
    ProfileErase,
    ProfileExport,
    ProfileRevise,
    ProfileShow,
    ProfileSkip,
)
from handlers.context import Visit
from handlers.profile import asking, beginning, curriculum, settling, showing, telling
from handlers.profile.asked import JOURNEY

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"profile": beginning.profile}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    ProfileAgree: beginning.agree,
    ProfileShow: showing.show,
    ProfileAsk: asking.ask_next,
    ProfileRevise: telling.revise,
    ProfileSkip: telling.skip,
    ProfileBack: telling.back,
    ProfileChoose: telling.choose,
    ProfileExport: showing.export,
    ProfileErase: showing.erase,
    CvHow: curriculum.how,
    CvNot: curriculum.not_one,
    CvLines: settling.open_lines,
    CvKeep: settling.keep,
    CvChange: settling.change,
    CvDrop: settling.drop,
    CvRest: settling.rest,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: telling.typed}
