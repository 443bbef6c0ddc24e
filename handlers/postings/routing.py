"""What leads where among postings and reports: commands, presses, what is typed, what is said after something else."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons.postings import (
    DecideReports,
    PostAsk,
    PostBegin,
    PostChoose,
    PostClear,
    PostEnd,
    PostFields,
    PostHandIn,
    PostList,
    PostOpen,
    PostPass,
    PostTake,
    ReportFor,
    ReportOpening,
    ShowReports,
)
from handlers.context import Visit
from handlers.postings import deciding, drafting, ending, filling, listing, reporting, typing_in
from handlers.postings.journeys import JOURNEY, REPORTING

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"post": listing.post}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    PostBegin: drafting.begin_by_press,
    PostList: listing.listed,
    PostOpen: listing.open_,
    PostAsk: filling.ask_field,
    PostPass: filling.pass_,
    PostClear: filling.clear,
    PostChoose: filling.choose,
    PostTake: filling.take,
    PostFields: filling.fields,
    PostHandIn: ending.hand_in,
    PostEnd: ending.end,
    ReportOpening: reporting.offer,
    ReportFor: reporting.report_for,
    ShowReports: deciding.show,
    DecideReports: deciding.decide,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: typing_in.typed, REPORTING: reporting.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {JOURNEY: typing_in.remind}
