"""What leads where in introductions, for the single table of routes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    AboutToAdvance,
    AboutToSuggest,
    Accept,
    Advance,
    Decline,
    DeclineFor,
    End,
    EndFor,
    Introduce,
    IntroduceFor,
    IntroduceTo,
    Mine,
    Pursue,
    SendIntroduction,
    ShowIntroduction,
    ShowWhole,
    Suggest,
    SuggestWhom,
    WantWhole,
    Withdraw,
)
from handlers.context import Visit
from handlers.introductions import answering, asking, mine, sending, standing, steps, words
from handlers.introductions.journeys import ANSWERING

PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Introduce: asking.introduce,
    IntroduceTo: asking.introduce_to,
    IntroduceFor: asking.introduce_for,
    Pursue: asking.pursue,
    SendIntroduction: sending.send,
    Accept: answering.accept,
    Decline: answering.decline,
    DeclineFor: answering.decline_for,
    Suggest: answering.suggest,
    AboutToSuggest: answering.about_to_suggest,
    SuggestWhom: answering.suggest_whom,
    WantWhole: answering.want_whole,
    ShowWhole: answering.show_whole,
    Advance: steps.advance,
    AboutToAdvance: steps.about_to_advance,
    Withdraw: steps.withdraw,
    End: steps.end,
    EndFor: steps.end_for,
    ShowIntroduction: standing.show,
    Mine: mine.mine,
}
COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"mine": mine.mine}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {ANSWERING: words.typed}
