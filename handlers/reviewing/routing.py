"""What leads where among submissions, for the single table of routes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons.submissions import (
    HandIn,
    HandInOthers,
    LeaveAllOut,
    LeaveOut,
    ListProposals,
    MySubmissions,
    NextProposal,
    PublishSubmission,
    RejectSubmission,
    Reviews,
    SettleConflict,
    ShowProposal,
    ShowSubmission,
    WithdrawSubmission,
)
from handlers.context import Visit
from handlers.reviewing import handing_in, judging, lists, record_page, sums_page, typed, waiting
from handlers.reviewing.journeys import JOURNEY

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"review": waiting.review}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Reviews: waiting.again,
    ShowSubmission: sums_page.show,
    ListProposals: lists.show,
    ShowProposal: record_page.show,
    NextProposal: record_page.next_,
    LeaveOut: record_page.leave_out,
    LeaveAllOut: lists.leave_all_out,
    SettleConflict: record_page.settle_conflict,
    HandIn: handing_in.hand_in,
    HandInOthers: handing_in.hand_in_others,
    WithdrawSubmission: handing_in.withdraw,
    MySubmissions: handing_in.mine,
    PublishSubmission: judging.publish,
    RejectSubmission: judging.reject,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: typed.typed}
