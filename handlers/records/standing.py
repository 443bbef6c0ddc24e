"""Where a draft stands that has been handed in, with what its editor can still do about it."""

from handlers.buttons.records import DropForm, PublishOwn
from handlers.context import Visit
from handlers.page import Button, Page, Row
from handlers.paging import on_one_line
from handlers.records.opening import Form
from knowledge.people import may_judge
from knowledge.submissions import Deed, Status

_TITLE = 80
"""UTF-16 code units."""


async def show_standing(visit: Visit, form: Form) -> None:
    """Says where a draft stands."""
    retires = form.proposal.deed is Deed.RETIRE
    if form.submission.status is not Status.WAITING:
        status = form.submission.status
        await visit.say(f"record-status-{'retired' if retires and status is Status.PUBLISHED else status.value}")
        return
    texts, number = visit.texts, form.submission.id
    publishes = may_judge(visit.caller.roles, own=True)
    label = texts.say("button-record-retire-now" if retires else "button-record-publish")
    rows: list[Row] = [(Button(label, PublishOwn(number)),)] if publishes else []
    rows.append((Button(texts.say("button-record-withdraw"), DropForm(form.proposal.id, confirmed=False)),))
    title = on_one_line(form.submission.title, _TITLE)
    said = texts.say("record-handed-in", title=title, number=number, own="yes" if publishes else "no")
    await visit.show([Page.text(said, tuple(rows))])
