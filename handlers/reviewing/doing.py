"""What can be done about a submission where it stands, as buttons."""

from handlers.buttons import PolicyOpen
from handlers.buttons.submissions import (
    HandIn,
    MySubmissions,
    PublishSubmission,
    RejectSubmission,
    Reviews,
    ShowSubmission,
    WithdrawSubmission,
)
from handlers.page import Button, Row
from handlers.reviewing.opening import Opened
from handlers.texts import Texts
from knowledge.submissions import Origin, Status


def actions(here: Opened, *, only_one: bool, effective: bool, texts: Texts, retires: bool = False) -> list[Row]:
    """Gives the buttons for what somebody can do about a submission where it stands.

    Args:
        effective: whether anything would be written.
        retires: whether all that it does is to retire.
    """
    found = here.submission
    rows: list[Row] = []
    if found.status is Status.DRAFTING and found.origin is Origin.POLICY:  # each field is confirmed there first
        rows.append((Button(texts.say("button-policy-on"), PolicyOpen(found.id)),))
    elif found.status is Status.DRAFTING:
        if effective:
            rows.append((Button(texts.say("button-hand-in"), HandIn(found.id, named=False)),))
        rows.append((Button(texts.say("button-discard"), WithdrawSubmission(found.id)),))
    elif found.status in (Status.WAITING, Status.PUBLISHING) and here.judges:
        label = f"button-{'retire' if retires else 'publish'}-{'one' if only_one else 'all'}"
        publish = Button(texts.say(label), PublishSubmission(found.id))
        reject = Button(texts.say("button-reject"), RejectSubmission(found.id))
        rows.append((publish, reject) if found.status is Status.WAITING else (publish,))
    if found.status is Status.WAITING and here.mine:
        rows.append((Button(texts.say("button-withdraw-submission"), WithdrawSubmission(found.id)),))
    back = Button(texts.say("button-reviews"), Reviews()) if here.judges and not here.mine else None
    mine = Button(texts.say("button-my-submissions"), MySubmissions()) if here.mine else None
    rows.append(tuple(button for button in (back, mine) if button is not None))
    return rows


def back_row(here: Opened, texts: Texts) -> Row:
    """Gives the way back from a list or a record to the sums."""
    return (Button(texts.say("button-back-to-sums"), ShowSubmission(here.submission.id)),)
