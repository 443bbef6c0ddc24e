"""What leads where among needs: presses, what is typed, what is said after something else came in between."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.asked import asked_of
from handlers.buttons import (
    NeedBack,
    NeedBegin,
    NeedEnd,
    NeedEnough,
    NeedKind,
    NeedKinds,
    NeedMask,
    NeedMatches,
    NeedOpen,
    NeedPreview,
    NeedPublish,
    NeedRevise,
    NeedSecrecy,
    NeedSkip,
    NeedTake,
    NeedText,
)
from handlers.context import Visit
from handlers.needs import documents, drafting, ending, hiding, publishing, telling
from handlers.needs.drafting import owned
from handlers.needs.journeys import JOURNEY, MASKING

_Press = Callable[[Visit, Any], Awaitable[None]]


def _in_its_language(press: _Press) -> _Press:
    """Lets a press on a need be answered in the language that its owner told it in, unless they chose one."""

    async def pressed(visit: Visit, choice: Any) -> None:
        await press(await _speaking_of(visit, choice.demand_id), choice)

    return pressed


def _typed_in_its_language(taken: Callable[[Visit], Awaitable[bool]]) -> Callable[[Visit], Awaitable[bool]]:
    """Does the same for what is typed."""

    async def typed(visit: Visit) -> bool:
        asked = asked_of(visit.caller, JOURNEY, MASKING)
        return await taken(visit if asked is None else await _speaking_of(visit, asked.of))

    return typed


async def _remind(visit: Visit) -> None:
    asked = asked_of(visit.caller, JOURNEY, MASKING)
    if asked is not None:
        await telling.remind(await _speaking_of(visit, asked.of))


async def _speaking_of(visit: Visit, demand_id: int) -> Visit:
    need = None if visit.chosen_language else await owned(visit, demand_id)
    return visit if need is None or need.person_id != visit.caller.id else visit.speaking(need.language)


_OF_A_NEED: Mapping[type, _Press] = {
    NeedOpen: drafting.open_,
    NeedSkip: drafting.skip,
    NeedBack: drafting.back,
    NeedEnough: drafting.enough,
    NeedKinds: drafting.kinds,
    NeedKind: drafting.kind,
    NeedSecrecy: drafting.secrecy,
    NeedRevise: telling.revise,
    NeedTake: telling.take,
    NeedPreview: hiding.preview,
    NeedMask: hiding.mask,
    NeedPublish: publishing.publish,
    NeedMatches: publishing.matches,
    NeedEnd: ending.end,
    NeedText: publishing.as_text,
}
PRESSES: Mapping[type, _Press] = {
    NeedBegin: documents.agreed,
    **{choice: _in_its_language(press) for choice, press in _OF_A_NEED.items()},
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {
    JOURNEY: _typed_in_its_language(telling.typed),
    MASKING: _typed_in_its_language(hiding.typed),
}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {JOURNEY: _remind}
