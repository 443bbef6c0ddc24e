"""Who is told of postings and of reports about openings: reviewers, those whose it is, those who reported."""

from collections.abc import Collection

from handlers.buttons.postings import PostOpen, ShowReports
from handlers.context import Services
from handlers.page import Button, Row, pages_json, text_pages
from handlers.paging import on_one_line, shortened
from handlers.texts import Texts, texts
from knowledge import postings, shelf
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import notify, withdraw
from knowledge.people import Role, language_of_person, with_role
from knowledge.postings import Case, Verdict
from knowledge.submissions import Progress, Submission
from knowledge.vocabulary import Language

_TITLE, _WHY = 80, 600
"""UTF-16 code units of a title within a sentence, and of a reviewer's reason."""


async def tell_of_report(session: WriteSession, services: Services, case_id: int, reporter: int) -> None:
    """Tells reviewers of a report, and once it hides an opening them and its people too; called in its transaction.

    Whoever reported it is not named to anybody.
    """
    found = await postings.case(session, services.seal, case_id)
    if found is None:
        return
    stands = "hidden" if found.hidden_at is not None else "shown"
    for person in await _reviewers(session, services, reporter):
        words = texts(await language_of_person(session, person))
        said = words.say(
            "flag-asks", title=await title_of(session, found.record_key, words.language), stands=stands,
            reason=words.say(f"flag-named-{found.reports[-1].reason.value}"),
        )  # fmt: skip
        row: Row = (Button(words.say("button-flag-look"), ShowReports(case_id)),)
        await _send(session, services, person, f"{_asking(case_id)}{stands}:{person}", said, [row], words)
    if found.hidden_at is not None:
        reasons = [one.reason.value for one in found.reports]
        await _tell_people(session, services, found, "flag-told-hidden", reasons)


async def tell_of_decision(session: WriteSession, services: Services, found: Case, verdict: Verdict) -> None:
    """Tells everybody who reported an opening, and its people where they knew of it, what a reviewer decided."""
    await withdraw(session, _asking(found.id))
    for person in {one.person_id for one in found.reports if one.person_id is not None}:
        words = texts(await language_of_person(session, person))
        title = await title_of(session, found.record_key, words.language)
        said = words.say(f"flag-told-reporter-{verdict.value}", title=title)
        await _send(session, services, person, f"flag:{found.id}:decided:{person}", said, [], words)
    if found.hidden_at is not None or verdict is Verdict.REMOVED:
        reasons = [one.reason.value for one in found.reports]
        await _tell_people(session, services, found, f"flag-told-{verdict.value}", reasons)


async def tell_judged(session: WriteSession, services: Services, found: Submission, progress: Progress | None) -> bool:
    """Tells the people of a posting what a reviewer made of it; False where a submission is of no posting any more.

    Args:
        progress: what publishing it came to; None where it was rejected.
    """
    number = await postings.of_submission(session, found.id)
    if number is None:
        return False
    key = postings.key_of(number)
    for person in await postings.posters(session, key):
        words = texts(await language_of_person(session, person))
        title = on_one_line(found.title, _TITLE)
        if progress is None:
            said = words.say("post-told-rejected", title=title, why=shortened(found.judged_why or "", _WHY) or "none")
        elif progress.published or progress.unchanged:
            hidden = key in await postings.hidden_among(session, [key])
            said = words.say("post-told-published", title=title, hidden="yes" if hidden else "no")
        else:
            said = words.say("post-told-stopped", title=title)
        row: Row = (Button(words.say("button-post-open"), PostOpen(number)),)
        await _send(session, services, person, f"submission:{found.id}:judged:{person}", said, [row], words)
    return True


async def title_of(session: ReadSession | WriteSession, record_key: str, language: Language) -> str:
    """Gives the title of an opening, also of a hidden one, in a language where it has one."""
    found = await shelf.titles_once(session, record_key)
    return on_one_line(found.get(language) or next(iter(found.values()), record_key), _TITLE)


async def _tell_people(
    session: WriteSession, services: Services, found: Case, key: str, reasons: Collection[str]
) -> None:
    number = postings.id_of(found.record_key)
    for person in await postings.posters(session, found.record_key):
        words = texts(await language_of_person(session, person))
        title = await title_of(session, found.record_key, words.language)
        why = words.say("list-separator").join(words.say(f"flag-named-{one}") for one in dict.fromkeys(reasons))
        rows: list[Row] = [] if number is None else [(Button(words.say("button-post-open"), PostOpen(number)),)]
        said = words.say(key, title=title, reasons=why)
        await _send(session, services, person, f"flag:{found.id}:{key}:{person}", said, rows, words)


async def _send(
    session: WriteSession, services: Services, person: int, key: str, said: str, rows: list[Row], words: Texts
) -> None:
    await notify(session, services.seal, person, key, pages_json(text_pages(said, rows)), services.now())


async def _reviewers(session: WriteSession, services: Services, but: int) -> list[int]:
    """Gives who is asked to look: the reviewers, else the administrators."""
    for role in (Role.REVIEWER, Role.ADMIN):
        found = [one for one in await with_role(session, services.platform, role) if one != but]
        if found:
            return found
    return []


def _asking(case_id: int) -> str:
    return f"flag:{case_id}:asking:"
