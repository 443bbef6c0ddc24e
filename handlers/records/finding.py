"""``/records WORDS``: records found by words or key, each as its card with what the staff can do about it."""

from collections.abc import Collection, Sequence

from handlers.buttons.records import BringBack, EditRecord, OpenForm, OpenRecord, RecordHistory, RetireRecord
from handlers.context import Visit
from handlers.duplicates.led import merged_rows
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, headed, laid_out
from handlers.paging import on_one_line
from handlers.policies.checked import criteria_blocks
from handlers.records.adding import edit, retire
from handlers.records.opening import allowed, is_agreed, seen
from handlers.replying import answer_press
from handlers.texts import Texts
from handlers.view import also_blocks, card_blocks
from knowledge import curation, holdings, submissions
from knowledge.holdings import Held
from knowledge.people import Act, may
from knowledge.preview import preview
from knowledge.submissions import Origin, Status
from knowledge.twins.carrying import also_listed
from knowledge.vocabulary import Audience, Stage
from retrieval.question import asked
from retrieval.understanding.language import clean

_MOST, _BY_WORDS = 10, 8
"""Records in a list, and how many of them at most because the words stand in them."""
_LONGEST = 200
"""Characters of what is looked for."""
_TITLE, _ON_A_BUTTON = 90, 44
"""UTF-16 code units."""
_IN_HAND = 8


async def records(visit: Visit) -> None:
    """Finds records; without words, says how and lists what one has in hand."""
    if not await allowed(visit):
        return
    words = clean(visit.argument)[:_LONGEST]
    if not words:
        await _in_hand(visit, "record-find-how")
        return
    found = await seen(visit, await _found(visit, words))
    if len(found) == 1:
        await show_record(visit, found[0])
    else:
        await _list(visit, words, found)


async def edit_command(visit: Visit) -> None:
    """Begins to change the record that a key or words name; lists several."""
    if not await allowed(visit, Act.EDIT):
        return
    words = clean(visit.argument)[:_LONGEST]
    if not words:
        await _in_hand(visit, "record-edit-how")
        return
    found = await _meant(visit, words)
    if len(found) == 1:
        await edit(visit, EditRecord(found[0].record_id))
    else:
        await _list(visit, words, found)


async def retire_command(visit: Visit) -> None:
    """Proposes to retire the record that a key or words name; lists several."""
    if not await allowed(visit, Act.EDIT):
        return
    words = clean(visit.argument)[:_LONGEST]
    if not words:
        await visit.say("record-retire-how")
        return
    found = await _meant(visit, words)
    if len(found) == 1:
        await retire(visit, RetireRecord(found[0].record_id))
    else:
        await _list(visit, words, found)


async def open_record(visit: Visit, choice: OpenRecord) -> None:
    """Shows a record to the staff."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit):
        return
    async with visit.services.database.reading() as session:
        found = (await holdings.held(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
    shown = [] if found is None else await seen(visit, [found])
    if shown:
        await show_record(visit, shown[0])
    else:
        await visit.say("chat-expired")


async def show_record(visit: Visit, found: Held, notes: Sequence[str] = ()) -> None:
    """Shows a record as users see it, or would, with where it stands and what can be done about it."""
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        stands = await curation.proposed(session, found.record_id)
        card = None
        if stands is not None:
            today, office = services.today(), services.office
            card = await preview(session, stands.draft, texts.language, today, office, services.zone)
    if card is None or stands is None:
        await visit.say("chat-expired")
        return
    day = texts.day(stands.since.astimezone(services.zone).date())
    head = [bold(texts.say(f"record-stands-{found.stage.value}"))]
    head.append(italic(texts.say("record-stands", id=found.key, number=found.revision, day=day)))
    if found.audience is Audience.STAFF:
        head.append(italic(texts.say("record-audience-staff-only")))
    led = await merged_rows(visit, found.record_id, found.key)
    head += [plain(line) for line in led.lines]
    also = also_blocks(also_listed(stands.draft), texts)
    criteria = criteria_blocks(stands.draft, texts)
    if criteria and may(visit.caller.roles, Act.EDIT):
        criteria.append(Block((plain(texts.say("record-criteria-how")),)))
    rows = [*_rows(visit, found), *led.rows]
    pages = laid_out([Block(tuple(head)), *card_blocks(card, texts, services.today()), *criteria, *also], rows)
    await visit.show(headed("\n".join(notes), pages) if notes else pages)


async def _found(visit: Visit, words: str) -> list[Held]:
    """Finds records in which the words stand, then those that answer them."""
    services, language = visit.services, visit.texts.language
    async with services.database.reading() as session:
        stand = await holdings.find(session, words, language, _MOST + 1)
    if (stand and words in (stand[0].key, stand[0].title)) or not isinstance(asked(words), str):
        return stand[:1] if stand and words == stand[0].key else stand
    answer = await services.conversation.looked_up(words, language)
    meant = [match.card.record_id for match in answer.matches]
    known = {one.record_id for one in stand[:_BY_WORDS]}
    async with services.database.reading() as session:
        more = await holdings.held(session, [number for number in meant if number not in known], language)
    by_meaning = [more[number] for number in meant if number in more]
    rest = [one for one in stand[_BY_WORDS:] if one.record_id not in more]
    return [*stand[:_BY_WORDS], *by_meaning, *rest]


async def _meant(visit: Visit, words: str) -> list[Held]:
    """Finds the one record that has this key or title, else as ``_found`` does."""
    found = await seen(visit, await _found(visit, words))
    exactly = [one for one in found if words.casefold() in (one.key.casefold(), one.title.casefold())]
    return exactly if len(exactly) == 1 else found


async def _list(visit: Visit, words: str, found: Sequence[Held]) -> None:
    texts = visit.texts
    if not found:
        await visit.say("record-found-none", words=on_one_line(words, _ON_A_BUTTON))
        return
    blocks = [Block((bold(texts.say("record-found", count=min(len(found), _MOST))),))]
    more, found = len(found) > _MOST, found[:_MOST]
    blocks += [Block((plain(f"{n}. {_line(one, texts)}"),)) for n, one in enumerate(found, 1)]
    if more:
        blocks.append(Block((italic(texts.say("record-found-more")),)))
    rows: list[Row] = [
        (Button(f"{n}. {on_one_line(one.title, _ON_A_BUTTON)}", OpenRecord(one.record_id)),)
        for n, one in enumerate(found, 1)
    ]
    await visit.show(laid_out(blocks, rows))


def _line(one: Held, texts: Texts) -> str:
    named = one.title if one.org is None or one.org in one.title else f"{one.title} · {one.org}"
    said = f"{texts.say(f'kind-{one.kind.value}')} · {on_one_line(named, _TITLE)} · {one.key}"
    return said if one.stage is Stage.PUBLISHED else f"{said} · {texts.say(f'record-stage-{one.stage.value}')}"


def _rows(visit: Visit, found: Held) -> list[Row]:
    """Gives what somebody can do about a record: of a case that both sides agreed to, take it away."""
    texts, row = visit.texts, list[Button]()
    agreed = is_agreed(found.key)
    if may(visit.caller.roles, Act.EDIT):
        if found.stage is not Stage.RETIRED and not agreed:
            row.append(Button(texts.say("button-record-edit"), EditRecord(found.record_id)))
        if found.stage is Stage.PUBLISHED:
            row.append(Button(texts.say("button-record-retire"), RetireRecord(found.record_id)))
        if found.stage is Stage.RETIRED and not agreed:
            restore = texts.say("button-record-restore")
            row.append(Button(restore, BringBack(found.record_id, found.revision)))
    return [tuple(row), (Button(texts.say("button-record-history"), RecordHistory(found.record_id, 0)),)]


async def _in_hand(visit: Visit, how: str) -> None:
    """Says how to go about it, and lists what one has begun and not handed in."""
    texts = visit.texts
    async with visit.services.database.reading() as session:
        mine = await submissions.of_person(session, visit.caller.id)
        forms = [one for one in mine if one.origin is Origin.FORM and one.status in _OPEN][:_IN_HAND]
        held = [(one, await submissions.proposals(session, one.id, most=1)) for one in forms]
    rows = [
        (Button(texts.say(f"button-record-{one.status.value}", title=on_one_line(one.title, _ON_A_BUTTON)),
                OpenForm(made[0].id, whole=False)),)
        for one, made in held
        if made
    ]  # fmt: skip
    said = texts.say(how)
    await visit.show([Page.text(f"{said}\n\n{texts.say('record-in-hand')}" if rows else said, tuple(rows))])


_OPEN: Collection[Status] = (Status.DRAFTING, Status.WAITING)
