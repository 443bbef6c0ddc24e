"""``/add`` and editing: a draft begun of nothing, or of a record as it stands."""

from typing import Any

from handlers.asked import ask
from handlers.buttons.records import (
    KINDS,
    AddLanguage,
    AddRecord,
    BringBack,
    ChooseLanguages,
    DropForm,
    EditRecord,
    OpenForm,
    RetireRecord,
)
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.records.form import show_form
from handlers.records.keeping import begin_asking, show_next
from handlers.records.opening import JOURNEY, Form, allowed, form_of, is_agreed
from handlers.records.standing import show_standing
from handlers.replying import answer_press
from handlers.reviewing.telling import tell_withdrawn
from knowledge import curation, history, holdings, submissions
from knowledge.curation import UNJUDGED
from knowledge.database import WriteSession
from knowledge.drafts import Draft
from knowledge.holdings import Held
from knowledge.intake.forms import languages_of, next_language
from knowledge.intake.row_of import row_of
from knowledge.people import Act
from knowledge.submissions import Deed, Origin, Proposed, Status
from knowledge.vocabulary import Language, Stage

_TITLE = 120
_IN_A_ROW = 2


async def add(visit: Visit) -> None:
    """Offers the kinds that a new record may be of."""
    if not await allowed(visit, Act.EDIT):
        return
    kinds = [Button(visit.texts.say(f"kind-{kind.value}"), AddRecord(kind)) for kind in (KINDS or {}).values()]
    rows = tuple(tuple(kinds[start : start + _IN_A_ROW]) for start in range(0, len(kinds), _IN_A_ROW))
    await visit.show([Page.text(visit.texts.say("record-add"), rows)])


async def choose_kind(visit: Visit, choice: AddRecord) -> None:
    """Asks in which language, or languages, the new record is written."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit, Act.EDIT):
        return
    texts = visit.texts
    rows = tuple(
        (Button(texts.say(f"record-in-{name}"), ChooseLanguages(choice.kind, languages)),)
        for name, languages in (("zh", (Language.ZH,)), ("en", (Language.EN,)), ("both", tuple(Language)))
    )
    kind = texts.say(f"kind-{choice.kind.value}")
    await visit.show([Page.text(texts.say("record-which-language", kind=kind), rows)])


async def begin_new(visit: Visit, choice: ChooseLanguages) -> None:
    """Begins a new record and asks for its first field."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit, Act.EDIT):
        return
    services, texts = visit.services, visit.texts
    title = texts.say("record-new-title", kind=texts.say(f"kind-{choice.kind.value}"))
    async with services.database.writing() as session:
        number = await submissions.begin(
            session, visit.caller.id, Origin.FORM, title, texts.language, services.now(),
            update_id=visit.update.update_id,
        )  # fmt: skip
        key = f"desk-{choice.kind.value}-{number}"
        row: dict[str, Any] = {
            "id": key,
            "kind": choice.kind.value,
            "texts": {language.value: {} for language in choice.languages},
            "as_of": services.today().isoformat(),
        }
        if await submissions.proposal_of(session, number, key) is None:
            await submissions.put(session, number, [Proposed(key, Deed.SAVE, row, choice.kind)], services.now())
        form = await _begun(session, visit, number, key)
        slot = None if form is None else await begin_asking(session, visit, form)
    if form is not None:
        await show_next(visit, form, slot, guided=True)


async def edit(visit: Visit, choice: EditRecord) -> None:
    """Begins to change a record, or goes on with what one has begun of it."""
    found = await _editable(visit, choice.record_id)
    if found is None:
        return
    if found[0].stage is Stage.RETIRED:
        await visit.say("record-is-retired")
    else:
        await _begin(visit, found[0], found[1], Deed.SAVE)


async def retire(visit: Visit, choice: RetireRecord) -> None:
    """Proposes to take a record out of all answers."""
    found = await _editable(visit, choice.record_id, retiring=True)
    if found is None:
        return
    if found[0].stage is Stage.RETIRED:
        await visit.say("record-is-retired")
    else:
        await _begin(visit, found[0], found[1], Deed.RETIRE)


async def bring_back(visit: Visit, choice: BringBack) -> None:
    """Proposes a record as one of its revisions has it; what is retired comes back with it."""
    found = await _editable(visit, choice.record_id)
    if found is None:
        return
    async with visit.services.database.reading() as session:
        revision = await history.revision(session, choice.record_id, choice.number)
    if revision is None:
        await visit.say("chat-expired")
    else:
        await _begin(visit, found[0], revision.draft, Deed.RESTORE)


async def open_form(visit: Visit, choice: OpenForm) -> None:
    """Shows a draft."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, choice.proposal_id)
        if form is not None:
            await ask(session, visit, JOURNEY, None, form.proposal.id)
    if form is None:
        await visit.say("chat-expired")
    elif not form.open:
        await show_standing(visit, form)
    else:
        await show_form(visit, form, whole=choice.whole)


async def add_language(visit: Visit, choice: AddLanguage) -> None:
    """Lets a draft be written in a second language, and asks for its title there."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, choice.proposal_id)
        if form is not None and form.open and len(languages_of(form.proposal.row)) < len(Language):
            row = next_language(form.proposal.row)
            await submissions.change_row(session, form.proposal.id, row, visit.services.now())
            form = await form_of(session, visit, choice.proposal_id)
        slot = None if form is None or not form.open else await begin_asking(session, visit, form)
    if form is None or not form.open:
        await visit.say("chat-expired" if form is None else "record-handed-in-already")
    else:
        await show_next(visit, form, slot, guided=True)


async def drop(visit: Visit, choice: DropForm) -> None:
    """Takes a draft back once that is confirmed; nothing of it is kept in sight."""
    await answer_press(visit.update.callback_query)
    texts = visit.texts
    if not choice.confirmed:
        rows = (
            (Button(texts.say("button-record-drop-yes"), DropForm(choice.proposal_id, confirmed=True)),),
            (Button(texts.say("button-record-drop-no"), OpenForm(choice.proposal_id, whole=False)),),
        )
        await visit.show([Page.text(texts.say("record-drop"), rows)])
        return
    async with visit.services.database.writing() as session:
        form = await form_of(session, visit, choice.proposal_id)
        done = form is not None and await submissions.withdraw(session, form.submission.id, visit.services.now())
        if form is not None:
            await tell_withdrawn(session, form.submission.id)
            await ask(session, visit, JOURNEY, None, form.proposal.id)
    gone = form is None or form.submission.status is Status.WITHDRAWN
    await visit.say("record-dropped" if done or gone else "record-drop-too-late")


async def _editable(visit: Visit, record_id: int, *, retiring: bool = False) -> tuple[Held, Draft] | None:
    """Finds a record that they may change, as it stands; says why not where they may not."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit, Act.EDIT):
        return None
    async with visit.services.database.reading() as session:
        found = (await holdings.held(session, [record_id], visit.texts.language)).get(record_id)
        stands = await curation.proposed(session, record_id)
    if found is None or stands is None:
        await visit.say("chat-expired")
        return None
    if is_agreed(found.key) and (
        not retiring or found.stage in UNJUDGED
    ):  # its text is what both sides agreed to, and theirs
        await visit.say("record-is-agreed")
        return None
    return found, stands.draft


async def _begin(visit: Visit, found: Held, draft: Draft, deed: Deed) -> None:
    """Begins a draft of a record; whoever has begun one of the same kind goes on with it."""
    services = visit.services
    row: dict[str, Any] = {} if deed is Deed.RETIRE else row_of(draft)
    async with services.database.writing() as session:
        form = None if deed is Deed.RESTORE else await _in_hand(session, visit, found.key, deed)
        notes = [] if form is None else [visit.texts.say("record-gone-on")]
        if form is None:
            number = await submissions.begin(
                session, visit.caller.id, Origin.FORM, on_one_line(found.title, _TITLE), visit.texts.language,
                services.now(), update_id=visit.update.update_id,
            )  # fmt: skip
            if await submissions.proposal_of(session, number, found.key) is None:
                await submissions.put(session, number, [Proposed(found.key, deed, row, found.kind)], services.now())
            form = await _begun(session, visit, number, found.key)
        if form is not None:
            await ask(session, visit, JOURNEY, None, form.proposal.id)
    if form is not None:
        await show_form(visit, form, notes)


async def _in_hand(session: WriteSession, visit: Visit, key: str, deed: Deed) -> Form | None:
    """Finds what they have begun of a record and not handed in yet."""
    for whole in await submissions.of_person(session, visit.caller.id):
        if whole.status is Status.DRAFTING and whole.origin is Origin.FORM:
            made = await submissions.proposal_of(session, whole.id, key)
            if made is not None and made.deed is deed:
                return Form(whole, made)
    return None


async def _begun(session: WriteSession, visit: Visit, number: int, key: str) -> Form | None:
    made = await submissions.proposal_of(session, number, key)
    return None if made is None else await form_of(session, visit, made.id)
