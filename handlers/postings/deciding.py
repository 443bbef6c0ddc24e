"""A reviewer looks at what is reported of an opening, and decides: it is shown again, or gone."""

from handlers import looks
from handlers.buttons.postings import DecideReports, ShowReports
from handlers.buttons.submissions import Reviews
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.postings.preview import doubt_lines
from handlers.postings.telling import tell_of_decision, title_of
from handlers.replying import answer_press
from handlers.reviewing.opening import ask_no_more
from handlers.view import card_blocks
from knowledge import curation, postings
from knowledge.catalogue import Signature
from knowledge.people import Act, may
from knowledge.postings import Case, Verdict
from knowledge.preview import preview


async def show(visit: Visit, choice: ShowReports) -> None:
    """Shows what is reported, and the opening as it stands; that a reviewer read it is noted."""
    await answer_press(visit.update.callback_query)
    found = await _case(visit, choice.case_id)
    if found is None:
        return
    services, texts = visit.services, visit.texts
    async with services.database.writing() as session:
        record = await postings.record_of(session, found.record_key)
        posted = await postings.is_posted(session, found.record_key)
        proposed = None if record is None else await curation.proposed(session, record)
        title = await title_of(session, found.record_key, texts.language)
        await looks.at_reports(session, found.id, visit.caller.id, services.now())
    state = "decided" if found.decided_at is not None else "hidden" if found.hidden_at is not None else "shown"
    lines: list[Line] = [
        bold(texts.say("flag-head", title=title)),
        italic(texts.say("flag-origin", posted="yes" if posted else "no")),
        plain(texts.say(f"flag-state-{state}", verdict="none" if found.verdict is None else found.verdict.value)),
    ]
    blocks = [Block(tuple(lines)), Block(tuple(_reports(visit, found)))]
    if proposed is not None:
        async with services.database.reading() as reading:
            card = await preview(
                reading, proposed.draft, texts.language, services.today(), services.office, services.zone
            )
        blocks += [Block((italic(texts.say("flag-as-it-stands")),)), *card_blocks(card, texts, services.today())]
        said = "\n".join(f"{text.title}\n{text.org or ''}\n{text.body}" for text in proposed.draft.texts.values())
        doubtful = doubt_lines(said, texts)
        blocks += [Block((bold(texts.say("post-doubts")), *doubtful))] if doubtful else []
    rows: list[Row] = [] if found.decided_at is not None else _decisions(visit, found)
    await visit.show(laid_out(blocks, [*rows, (Button(texts.say("button-reviews"), Reviews()),)]))


async def decide(visit: Visit, choice: DecideReports) -> None:
    """Asks once more before an opening is taken away; then decides, and everybody whom it concerns is told."""
    await answer_press(visit.update.callback_query)
    found = await _case(visit, choice.case_id)
    if found is None:
        return
    services, texts = visit.services, visit.texts
    if choice.verdict is Verdict.REMOVED and not choice.confirmed and found.decided_at is None:
        sure = Button(texts.say("button-flag-removed-sure"), DecideReports(found.id, Verdict.REMOVED, confirmed=True))
        keep = Button(texts.say("button-flag-look"), ShowReports(found.id))
        await visit.show([Page.text(texts.say("flag-removed-ask"), ((sure,), (keep,)))])
        return
    signature = Signature(f"person {visit.caller.id}", texts.say(f"flag-why-{choice.verdict.value}"), services.now())
    async with services.database.writing() as session:
        done = await postings.decide(session, found.id, choice.verdict, signature)
        if done:
            await tell_of_decision(session, services, found, choice.verdict)
    again = (Button(texts.say("button-reviews"), Reviews()),)
    if done:
        await visit.show([Page.text(texts.say(f"flag-decided-{choice.verdict.value}"), (again,))])
    else:
        verdict = "none" if found.verdict is None else found.verdict.value
        await visit.show([Page.text(texts.say("flag-state-decided", verdict=verdict), (again,))])


async def _case(visit: Visit, case_id: int) -> Case | None:
    """Finds a case for a reviewer; says so where there is none for them."""
    await ask_no_more(visit)
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("review-not-allowed")
        return None
    async with visit.services.database.reading() as session:
        found = await postings.case(session, visit.services.seal, case_id)
    if found is None:
        await visit.say("chat-expired")
    return found


def _reports(visit: Visit, found: Case) -> list[Line]:
    texts, zone = visit.texts, visit.services.zone
    lines: list[Line] = []
    for n, one in enumerate(found.reports, 1):
        day = texts.day(one.at.astimezone(zone).date())
        reason = texts.say(f"flag-named-{one.reason.value}")
        lines.append(plain(texts.say("flag-line", n=n, reason=reason, day=day)))
        if one.words:
            lines += [italic(texts.say("flag-line-words", words=one.words))]
    return lines


def _decisions(visit: Visit, found: Case) -> list[Row]:
    texts = visit.texts
    kept = "button-flag-shown-again" if found.hidden_at is not None else "button-flag-kept"
    return [
        (Button(texts.say(kept), DecideReports(found.id, Verdict.KEPT, confirmed=True)),),
        (Button(texts.say("button-flag-removed"), DecideReports(found.id, Verdict.REMOVED, confirmed=False)),),
    ]
