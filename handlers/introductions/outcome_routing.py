"""What leads where once an introduction was accepted: its papers, what came of it, the case that it may become."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    AnswerAnew,
    ApproveCase,
    AskNoMore,
    FinishOutcome,
    GetPaper,
    GoOn,
    MarkFruit,
    MayPublish,
    OpenCase,
    PassOver,
    PublishCase,
    Rate,
    RejectCase,
    TakeUpAgain,
)
from handlers.context import Visit
from handlers.introductions import case_review, case_waiting, cases, handed_in, outcome_words, outcomes, paper_sending

PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    GetPaper: paper_sending.send_paper,
    Rate: outcomes.rate,
    MarkFruit: outcomes.mark,
    PassOver: outcomes.pass_over,
    AskNoMore: outcomes.ask_no_more,
    AnswerAnew: outcomes.answer_anew,
    GoOn: outcomes.go_on,
    FinishOutcome: handed_in.finish,
    TakeUpAgain: handed_in.take_up_again,
    MayPublish: outcomes.may_publish,
    ApproveCase: cases.approve,
    PublishCase: case_review.publish,
    RejectCase: case_review.reject,
    OpenCase: case_waiting.open_,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {outcomes.JOURNEY: outcome_words.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {outcomes.JOURNEY: outcome_words.remind}
