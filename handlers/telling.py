"""What one's enterprise could get: one question at a time, and every program checked against the answers."""

import re

from handlers import facts, looks
from handlers.buttons import Agree, Check, Eligible, Skip, Tell
from handlers.context import Visit
from handlers.eligibility import program_pages, prospects_pages, step_pages
from handlers.enterprise import consent, fact_named, told_by
from handlers.page import Button, Page, Row
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import texts
from knowledge import enterprises, people
from knowledge.eligibility import Facts, Prospect, Value, deciding_fact
from knowledge.eligibility.forms import COUNTRIES, HELD, PROFILE, Form, form_of
from knowledge.enterprises import Profile
from knowledge.vocabulary import Language
from retrieval.understanding.another_fact import another_fact
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.telling import Misread, country_told, declines, told
from retrieval.understanding.wishes import need_wished

_SECTORS = 6
"""Sectors offered to choose from."""
_ASKS = re.compile(r"怎么|如何|什么|哪|谁|为何|吗|呢|找人|\b(?:how|what|who|whom|where|which|why|when|can|could)\b")
_PARTS = re.compile(r"[;；，、。\n]|,(?!\d{3})")
_ASIDE = 120
"""UTF-16 code units of what was not noted."""
_SENTENCE = 12
"""Characters from which a text that does not answer what was asked for is taken as a question of its own."""


async def eligible(visit: Visit, choice: Eligible | None = None) -> None:
    """Shows what somebody's enterprise could get, and asks the fact that decides most; without one asks for consent."""
    await answer_press(visit.update.callback_query)
    await _go_on(visit, None)


async def check(visit: Visit, choice: Check) -> None:
    """Checks somebody's enterprise against one program."""
    await answer_press(visit.update.callback_query)
    await _go_on(visit, choice.record_id)


async def agree(visit: Visit, choice: Agree) -> None:
    """Opens an enterprise for somebody who consents, and goes on to what they wanted."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        await enterprises.describe(session, visit.caller.id, visit.services.now())
    await _go_on(visit, choice.record_id or None)


async def tell(visit: Visit, choice: Tell) -> None:
    """Keeps a fact that was tapped."""
    await answer_press(visit.update.callback_query)
    profile = await told_by(visit)
    name = fact_named(choice.fact, visit, profile)
    value = None if profile is None or name is None else _tapped(name, choice.value, profile)
    if name is None or value is None:
        await visit.say("chat-expired")
        return
    await _keep(visit, name, value, more=form_of(name) is Form.TITLES and choice.value != facts.DONE)


async def skip(visit: Visit, choice: Skip) -> None:
    """Notes that somebody would rather not tell a fact, and goes on without it."""
    await answer_press(visit.update.callback_query)
    name = fact_named(choice.fact, visit, await told_by(visit))
    if name is None:
        await visit.say("chat-expired")
        return
    await _skip(visit, name)


async def _skip(visit: Visit, name: str) -> None:
    async with visit.services.database.writing() as session:
        await enterprises.tell(session, visit.services.seal, visit.caller.id, name, None, visit.services.now())
    await _go_on(visit, visit.caller.asked_for, visit.texts.say("fact-skipped", fact=facts.label(name, visit.texts)))


async def typed(visit: Visit) -> bool:
    """Takes a text as the fact that was asked for last; False where it is rather a question of its own."""
    name = visit.caller.asked
    text = clean(visit.text).strip()
    if name is None or not text:
        return False
    if _labelled(text, "button-results"):
        await _go_on(visit, None)
        return True
    if need_wished(text) is not None or not await _taken_as(visit, name, text):
        async with visit.services.database.writing() as session:  # what they write next is no answer to it either
            await people.ask(session, visit.caller.id, None, None)
        return False
    return True


async def _taken_as(visit: Visit, name: str, text: str) -> bool:
    """Keeps a text as this fact, or says why it cannot be read; False where it is no attempt at an answer."""
    if declines(text):
        await _skip(visit, name)
        return True
    found = await told_by(visit)
    prospect = await _of_program(visit, found)
    rows = _under(visit, name, prospect)
    for choice in (button.choice for row in rows for button in row if _is_label(text, button.label)):
        tapped = _tapped(name, choice.value, found) if isinstance(choice, Tell) and found is not None else None
        if isinstance(choice, Tell) and tapped is not None:
            await _keep(visit, name, tapped, more=form_of(name) is Form.TITLES and choice.value != facts.DONE)
            return True
    another = another_fact(text, name, visit.services.today())
    if another is not None:
        await _keep(visit, *another, again=name)
        return True
    form = prospect.assessment.form_of(name) if prospect else form_of(name)
    if form is Form.SECTOR:
        return await _sector_typed(visit, text, rows)
    country = country_told(text) if form is Form.PLACE else None
    if country is not None:
        await _keep(visit, "country", country)
        return True
    value = told(text, form, visit.services.today())
    if not isinstance(value, Misread):
        await _keep(visit, name, value)
        return True
    if value is Misread.UNREADABLE and _is_something_else(text):
        return False
    await visit.show([Page.text(visit.texts.say(f"misread-{value.value}", form=form.value), rows)])
    return True


async def _sector_typed(visit: Visit, text: str, rows: tuple[Row, ...]) -> bool:
    if _asks_itself(text):  # a need names what is made, too
        return False
    made, aside = _made_and_aside(text)
    nodes = list(await visit.services.prospects.sectors(made, _SECTORS))
    if nodes:
        asked = visit.texts.say("ask-which-sector")
        if aside:
            asked = f"{visit.texts.say('fact-not-noted', said=on_one_line(aside, _ASIDE))}\n{asked}"
        pages = [Page.text(asked, facts.sector_buttons(nodes, visit.texts))]
    elif _is_something_else(text):
        return False
    else:
        pages = [Page.text(visit.texts.say("misread-sector"), rows)]
    await visit.show(pages)
    return True


def _made_and_aside(text: str) -> tuple[str, str]:
    """Parts what an enterprise makes from figures told in the same breath: "software, 40 employees"."""
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    aside = [part for part in parts if any(sign.isdigit() for sign in part)]
    made = [part for part in parts if part not in aside]
    return (", ".join(made), ", ".join(aside)) if made and aside else (text, "")


def _under(visit: Visit, name: str, prospect: Prospect | None) -> tuple[Row, ...]:
    """Gives the buttons under a question, also where it is asked again."""
    rows = facts.answers(name, visit.texts, prospect.assessment if prospect else None)
    return rows if prospect else (*rows, (Button(visit.texts.say("button-results"), Eligible()),))


def _labelled(text: str, key: str) -> bool:
    """Says whether a text is what a button says, in either language."""
    return any(_is_label(text, texts(language).say(key)) for language in Language)


def _is_label(text: str, label: str) -> bool:
    """Says whether a text is what a button says; "that is all / none" says two things."""
    said = text.casefold().strip(" .。!！")
    return said in {part.casefold().strip(" ✅") for part in (label, *label.split(" / "))}


def _asks_itself(text: str) -> bool:
    return text.endswith(("?", "？")) or _ASKS.search(text.lower()) is not None


def _is_something_else(text: str) -> bool:
    """Says whether a text that tells no fact asks, or says, something of its own; "yes" and "好的" do not."""
    return _asks_itself(text) or len(text) >= _SENTENCE or remark_in(text) not in (None, Remark.ASSENT)


async def _go_on(
    visit: Visit,
    record_id: int | None,
    noted: str | None = None,
    before: Facts | None = None,
    again: str | None = None,
) -> None:
    """Shows one program checked, or all that could be got, with the next question.

    Args:
        noted: what was told just now, in words; then only what it changed is shown.
        before: what was told before that.
        again: the fact that is still to be told; None for the one that decides most.
    """
    services, words, today = visit.services, visit.texts, visit.services.today()
    found = await told_by(visit)
    if found is None:
        await visit.show([consent(visit, record_id)])
        return
    if record_id is None:
        all_of_them = await services.prospects.for_enterprise(found.told, words.language, today)
        name = deciding_fact((one.assessment for one in all_of_them), found.declined, among=PROFILE)
        name = again or name or deciding_fact((one.assessment for one in all_of_them), found.declined)
        if noted is not None and name is not None:
            settled = services.prospects.settled_by(all_of_them, found.told if before is None else before, today)
            pages = step_pages(all_of_them, settled, name, noted, words, today)
        else:
            pages = prospects_pages(all_of_them, name, words, today)
    else:
        prospect = await services.prospects.of_program(record_id, found.told, words.language, today)
        if prospect is None:
            await visit.say("chat-card-gone")
            return
        name = again or deciding_fact([prospect.assessment], found.declined)
        pages = program_pages(prospect, name, noted, words, today)
    async with services.database.writing() as session:
        await people.ask(session, visit.caller.id, name, record_id)
    await looks.at_enterprise(visit)
    await visit.show(pages)


async def _keep(visit: Visit, name: str, value: Value, *, more: bool = False, again: str | None = None) -> None:
    """Keeps a fact and goes on; with ``more`` to come it only says what it has.

    Args:
        again: the fact that had been asked for, where another one was told.
    """
    services = visit.services
    before = await told_by(visit)
    async with services.database.writing() as session:
        kept = await enterprises.tell(session, services.seal, visit.caller.id, name, value, services.now())
    if not kept:
        await visit.say("chat-expired")
        return
    sector = await services.prospects.sector(value) if name == "sector" and isinstance(value, str) else None
    said = facts.value(name, value, visit.texts, sector)
    key = "fact-noted" if again is None else "fact-noted-another"
    noted = visit.texts.say(key, fact=facts.label(name, visit.texts), value=said)
    if more:
        held = value if isinstance(value, tuple) else ()
        await visit.show([Page.text(noted, facts.answers(name, visit.texts, held=held))])
    else:
        told_before = {} if before is None else {known: said for known, said in before.told.items() if known != name}
        await _go_on(visit, visit.caller.asked_for, noted, told_before, again)


async def _of_program(visit: Visit, found: Profile | None) -> Prospect | None:
    """Checks the program that the last question was asked for."""
    record_id = visit.caller.asked_for
    if record_id is None or found is None:
        return None
    today = visit.services.today()
    return await visit.services.prospects.of_program(record_id, found.told, visit.texts.language, today)


def _tapped(name: str, value: int, found: Profile) -> Value | None:
    """Gives the value behind a tapped button; None where there is none of the kind any more."""
    form = form_of(name)
    if form is Form.COUNTRY:
        return COUNTRIES[value] if value < len(COUNTRIES) else None
    if form is Form.SECTOR:
        return f"sector-{value}"
    if form is Form.TITLES:
        held = found.told.get(name)
        before = held if isinstance(held, tuple) else ()
        return tuple(dict.fromkeys((*before, *HELD[value : value + 1]))) if value <= facts.DONE else None
    return bool(value) if value in (0, 1) else None
