"""A document that describes something else than a policy becomes a draft of that, in the form of records."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.asked import ask
from handlers.context import Visit
from handlers.paging import on_one_line
from handlers.records.form import show_form
from handlers.records.opening import JOURNEY, Form
from knowledge import submissions
from knowledge.submissions import Deed, Origin, Proposed
from knowledge.vocabulary import Kind

_TITLE = 80


async def begin_other(visit: Visit, row: Mapping[str, Any], notes: Sequence[str]) -> None:
    """Begins a draft with what a document's labels say, one only for the same update, and shows its form."""
    services, kind = visit.services, Kind(row["kind"])
    (text,) = row["texts"].values()
    digest = hashlib.sha256(f"{text['title']}\n{text.get('org') or ''}".casefold().encode()).hexdigest()[:16]
    key = f"desk-{kind.value}-{digest}"
    whole = {"id": key, **row, "as_of": services.today().isoformat()}
    async with services.database.writing() as session:
        id = await submissions.begin(
            session, visit.caller.id, Origin.FORM, on_one_line(text["title"], _TITLE), visit.texts.language,
            services.now(), update_id=visit.update.update_id,
        )  # fmt: skip
        if await submissions.proposal_of(session, id, key) is None:
            await submissions.put(session, id, [Proposed(key, Deed.SAVE, whole, kind)], services.now())
        found = await submissions.proposal_of(session, id, key)
        submission = await submissions.submission(session, id)
        if found is not None:
            await ask(session, visit, JOURNEY, None, found.id)
    if found is not None and submission is not None:
        read = visit.texts.say("policy-other-kind", kind=visit.texts.say(f"kind-{kind.value}"))
        await show_form(visit, Form(submission, found), [*notes, read])
