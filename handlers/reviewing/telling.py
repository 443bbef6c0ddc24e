"""Who is told of a submission: reviewers once it is handed in, its editor once it was judged."""

from dataclasses import replace

from handlers.buttons.submissions import Listed, ListProposals, ShowSubmission
from handlers.context import Services
from handlers.page import Button, Page, Row, pages_json, text_pages
from handlers.paging import shortened
from handlers.postings.telling import tell_judged
from handlers.reviewing.wording import name_of
from handlers.texts import Texts, texts
from knowledge import submissions
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import notify, withdraw, written
from knowledge.people import Role, language_of_person, with_role
from knowledge.submissions import Origin, Progress, Status, Submission

_WHY = 600
"""UTF-16 code units of a reason that are shown."""


async def tell_reviewers(session: WriteSession, services: Services, submission_id: int) -> None:
    """Asks those who may judge a submission to, each once.

    It is called in the transaction that hands the submission in; called again, it tells nobody a second time.
    """
    found = await submissions.submission(session, submission_id)
    if found is None or found.status is not Status.WAITING:
        return
    count = await submissions.count(session, submission_id, pending=True)
    for person in await _judges(session, services, found):
        words = texts(await language_of_person(session, person))
        key = f"{_asking(submission_id)}{person}"
        await notify(
            session, services.seal, person, key, pages_json(_asking_pages(found, count, words)), services.now()
        )


async def told_waiting(services: Services) -> None:
    """Tells the reviewers of whatever waits, whichever journey handed it in."""
    async with services.database.reading() as session:
        waiting = [found for found in await submissions.waiting(session) if found.status is Status.WAITING]
        keys = {one.id: [f"{_asking(one.id)}{who}" for who in await _judges(session, services, one)] for one in waiting}
        told = await written(session, [key for some in keys.values() for key in some])
    for submission_id in [id for id, some in keys.items() if not told.issuperset(some)]:
        async with services.database.writing() as session:
            await tell_reviewers(session, services, submission_id)


async def tell_published(session: WriteSession, services: Services, found: Submission, progress: Progress) -> None:
    """Tells an editor what came of publishing, and of conflicts how to look at them."""
    await withdraw(session, _asking(found.id))
    if found.origin is Origin.POSTING and await tell_judged(session, services, found, progress):
        return
    if found.person_id is None or found.judged_by == found.person_id:
        return
    words = texts(await language_of_person(session, found.person_id))
    rows: list[Row] = []
    if progress.conflicts:
        label = words.say("button-list-conflict", count=progress.conflicts)
        rows = [(Button(label, ListProposals(found.id, Listed.CONFLICT, 0)),)]
    stopped = found.origin is Origin.MERGE and not progress.published
    said = words.say("submission-told-merge-stopped", title=name_of(found, words)) if stopped else words.say(
        "submission-told-published", title=name_of(found, words), count=progress.published - progress.retired,
        retired=progress.retired, unchanged=progress.unchanged, conflicts=progress.conflicts, refused=progress.refused,
    )  # fmt: skip
    pages = text_pages(said, rows)
    await notify(
        session, services.seal, found.person_id, f"submission:{found.id}:judged", pages_json(pages), services.now()
    )


async def tell_rejected(session: WriteSession, services: Services, found: Submission, why: str) -> None:
    """Tells an editor that their submission was rejected, and why."""
    await withdraw(session, _asking(found.id))
    if found.origin is Origin.POSTING and await tell_judged(session, services, replace(found, judged_why=why), None):
        return
    if found.person_id is None:
        return
    words = texts(await language_of_person(session, found.person_id))
    said = words.say("submission-told-rejected", title=name_of(found, words), why=shortened(why, _WHY))
    pages = text_pages(said, [_open_row(found.id, words)])
    await notify(
        session, services.seal, found.person_id, f"submission:{found.id}:judged", pages_json(pages), services.now()
    )


async def tell_withdrawn(session: WriteSession, submission_id: int) -> None:
    """Takes back what was not delivered yet of asking the reviewers."""
    await withdraw(session, _asking(submission_id))


async def _judges(session: ReadSession | WriteSession, services: Services, found: Submission) -> list[int]:
    """Gives who is asked: the reviewers, else the administrators; never the editor, who was told on handing it in."""
    for role in (Role.REVIEWER, Role.ADMIN):
        others = [one for one in await with_role(session, services.platform, role) if one != found.person_id]
        if others:
            return others
    return []


def _asking(submission_id: int) -> str:
    return f"submission:{submission_id}:asking:"


def _asking_pages(found: Submission, count: int, words: Texts) -> list[Page]:
    why = shortened(found.why or "", _WHY) or "none"
    said = words.say("submission-asks", title=name_of(found, words), count=count, why=why, origin=found.origin.value)
    return text_pages(said, [_open_row(found.id, words)])


def _open_row(submission_id: int, words: Texts) -> Row:
    return (Button(words.say("button-open-submission"), ShowSubmission(submission_id)),)
