"""The terminal: several people at one keyboard, everything in reach that the bot offers."""

import datetime as dt
import io
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import select

from bot.received import Received
from bot.speakers import Speaker
from bot.terminal import Terminal
from handlers.page import Document, Page, pages_json
from handlers.replying import send_pages
from handlers.texts import texts
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.people import Party, Role, contact_role
from knowledge.referrals import State
from knowledge.tables import Person
from knowledge.vocabulary import Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front, open_front
from tests.handlers.introductions.walking import ASKER, sent, state
from tests.knowledge.drafting import NOW

NEED = "Our rubber seals crack. Who can help?"
#: Numbers of the buttons below its card.
CITE, HELPFUL, PERSON = "3", "11", "13"
OFFICE = [contact_role("demo-office-ktt")]
ENTERPRISE = Speaker(Party.ENTERPRISE)


class Script:
    """A keyboard that types these lines."""

    interactive = False

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = list(lines)
        self.forgotten = 0

    async def line(self, prompt: str) -> str | None:
        """Gives the next line; None after the last."""
        return self._lines.pop(0) if self._lines else None

    def forget(self) -> None:
        """Counts how often it was to forget."""
        self.forgotten += 1


@pytest.fixture
async def front(starter_url: str, tmp_path: Path) -> AsyncIterator[Front]:
    """Opens a counter that compares words only."""
    async with open_front(starter_url, tmp_path, None) as front:
        yield front


async def _typed(
    front: Front,
    *lines: str,
    language: Language = Language.EN,
    first: Speaker = ENTERPRISE,
    speaking: Language | None = None,
    chosen: bool = False,
) -> str:
    """Types lines into a terminal; gives all that it shows."""
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    assert isinstance(console.file, io.StringIO)
    keyboard = Script(lines)
    received = Received(Path("received"))
    terminal = Terminal(
        console, front.api, front.counter, texts(language), keyboard, received, speaking=speaking, chosen=chosen
    )
    await terminal.run(first)
    front.api.listeners.clear()
    assert bool(keyboard.forgotten) == (EN.say("chat-privacy-erased") in console.file.getvalue())
    return console.file.getvalue()


async def _roles(front: Front) -> list[list[str]]:
    """Gives the roles of all that have any, but of the desk's own contact."""
    async with front.database.reading() as session:
        roles = [roles for roles in await session.scalars(select(Person.roles).order_by(Person.id)) if roles]
    assert roles[0] == OFFICE, "the office is always there"
    return roles[1:]


def _flat(shown: str) -> str:
    """Takes frames, line ends and spaces out of what was shown."""
    return "".join(shown.replace("│", " ").split())


@pytest.mark.parametrize(("language", "words"), [(Language.ZH, ZH), (Language.EN, EN)])
async def test_it_greets_in_its_language(front: Front, language: Language, words: object) -> None:
    shown = _flat(await _typed(front, language=language))
    for key in ("terminal-hello", "chat-welcome"):
        assert _flat(texts(language).say(key)) in shown


async def test_a_question_is_answered_and_numbers_press_its_buttons(front: Front) -> None:
    shown = _flat(await _typed(front, NEED, "1", "/quit", "never typed"))
    assert "polymer-liaison@demo-university.example.edu" in shown
    assert "📧" in shown
    assert _flat("enterprise› Our rubber seals crack.") in shown
    assert "nevertyped" not in shown


async def test_a_number_without_its_button_is_told(front: Front) -> None:
    shown = _flat(await _typed(front, "0", "5", "999"))
    assert shown.count(_flat(EN.say("terminal-no-button", most=4))) == 3


@pytest.mark.parametrize("digits", ["13800000000", "9" * 5000])
async def test_a_long_number_is_a_text(front: Front, digits: str) -> None:
    shown = _flat(await _typed(front, digits))
    assert _flat(EN.say("error-question-no-words")) in shown


async def test_what_was_erased_is_not_shown_again(front: Front) -> None:
    """Not by the history, not by the buttons of an earlier card; what others said stays."""
    erased = [NEED, "/privacy", "1", "1"]
    after = ["/history", "/back", "1", "/as student", "/history"]
    shown = await _typed(front, "/as student", "Internships?", "/as enterprise", *erased, "now:", *after)
    before, _, later = _flat(shown).partition(_flat(EN.say("chat-privacy-erased")))
    assert "rubbersealscrack" in before
    assert "rubbersealscrack" not in later
    assert "polymer" not in later.lower()
    assert _flat(EN.say("terminal-no-earlier")) in later
    assert _flat("student› Internships?") in later


async def test_a_number_where_nothing_can_be_pressed_is_told(front: Front) -> None:
    shown = await _typed(front, "1", first=Speaker(Role.EDITOR))
    assert EN.say("terminal-no-buttons") in shown
    assert front.read(Speaker(Role.EDITOR).chat_id) == []


async def test_earlier_buttons_come_back(front: Front) -> None:
    """What a number opens may have buttons of its own; the card's are still wanted."""
    lines = [NEED, CITE, "/back", PERSON, "/back", "/back", "/back", "/back"]
    shown = _flat(await _typed(front, *lines))
    assert shown.count(_flat(EN.say("chat-handed-over", question=NEED))) == 1
    assert shown.count(_flat(EN.say("chat-welcome"))) == 2, "the greeting is the earliest with buttons"
    assert shown.count(_flat(EN.say("terminal-no-earlier"))) == 1


async def test_back_shows_the_buttons_in_reach_before_it_goes_further(front: Front) -> None:
    """What has no buttons leaves those of the card above it in reach: that is what one wants back first."""
    shown = _flat(await _typed(front, NEED, "/help", "/back", "/back"))
    assert shown.count(_flat(EN.say("button-sources"))) == 2
    assert shown.count(_flat(EN.say("chat-welcome"))) == 2


async def test_the_way_back_is_told_where_buttons_have_taken_the_place_of_others(front: Front) -> None:
    assert EN.say("terminal-back") not in await _typed(front, NEED, "/help")
    assert EN.say("terminal-back") in await _typed(front, NEED, CITE)


async def test_what_waits_from_an_earlier_conversation_is_announced_and_comes(front: Front) -> None:
    await _typed(front, "/as contact", "/as contact demo-expert-polymer", "/as enterprise", NEED, PERSON)
    front.api.chats.__init__(front.api.chats._bot)  # type: ignore[misc]
    shown = _flat(await _typed(front, first=Speaker(Party.STUDENT)))
    assert shown.count(_flat(EN.say("terminal-waits", name="contact window", command="/as contact"))) == 1
    come = _flat(await _typed(front, first=Speaker(Role.CONTACT)))
    assert _flat(EN.say("chat-office-question", question=NEED)) in come


async def test_a_message_for_somebody_of_an_earlier_conversation_names_their_role(front: Front) -> None:
    await _typed(front, "/as contact Dr Zhang")
    shown = _flat(await _typed(front, NEED, PERSON))
    assert _flat(EN.say("terminal-waits-unnamed", role="contact window", code="contact")) in shown


async def test_somebody_who_has_not_said_what_they_are_is_called_nothing(front: Front) -> None:
    await _typed(front, "/as student Mei", "/help")
    services = front.counter.services
    async with front.database.writing() as session:
        person = await session.scalar(select(Person.id).order_by(Person.id.desc()).limit(1))
        assert person is not None
        payload = pages_json([Page.text("news")])
        assert await notify(session, services.seal, person, "news:1", payload, services.now())
    shown = _flat(await _typed(front, "/help"))
    assert _flat(EN.say("terminal-waits-unknown")) in shown and "another: enterprise" not in shown


@pytest.mark.parametrize("line", ["\x1b[31mseals", "seals\x07\x9b2J", "/as student \x1b[2JLi", "\u202eseals"])
async def test_control_characters_never_reach_the_screen(front: Front, line: str) -> None:
    shown = await _typed(front, line, "/history")
    assert not set("\x1b\x07\x9b\u202e") & set(shown)


async def test_a_question_goes_to_the_contact_and_the_answer_comes_back(front: Front) -> None:
    """All at one keyboard; who has something waiting is announced."""
    lines = [NEED, PERSON, "/as contact", "1", "Please see Dr Zhang.", "/as enterprise", "/history"]
    shown = _flat(await _typed(front, *lines))
    assert _flat(EN.say("chat-office-question", question=NEED)) in shown
    assert _flat(EN.say("terminal-waits", name="contact window", command="/as contact")) in shown
    assert _flat(EN.say("terminal-waits", name="enterprise", command="/as enterprise")) in shown
    assert shown.count(_flat("The staff answer: Please see Dr Zhang.")) == 2, "as it is read, and in the history"
    assert _flat(EN.say("terminal-now", name="none", role="contact window")) in shown
    assert await _roles(front) == []


async def test_a_contact_may_be_a_window_by_its_key_and_else_is_of_the_office(front: Front) -> None:
    await _typed(front, "/as contact demo-expert-polymer", "/as contact Dr Zhang", "/as contact demo-lab-polymer")
    assert await _roles(front) == [[contact_role("demo-expert-polymer")], OFFICE, OFFICE]


@pytest.mark.parametrize("role", ["editor", "reviewer", "admin"])
async def test_staff_have_their_role(front: Front, role: str) -> None:
    shown = await _typed(front, f"/as {role} Li", "/help", f"/as {role} Li")
    assert await _roles(front) == [[role]]
    assert ("/invite" in shown) is (role == "admin")


async def test_an_invitation_works_between_people_of_the_terminal(front: Front) -> None:
    await _typed(front, "/as admin", "/invite editor", "/as student Li")
    code = next(text for text in front.read(Speaker(Role.ADMIN).chat_id) if "inv-" in text).splitlines()[-1]
    await _typed(front, code, first=Speaker(Party.STUDENT, "Li"))
    assert await _roles(front) == [["admin"], ["editor"]]


async def test_nobody_unknown_can_be(front: Front) -> None:
    for line in ("/as", "/as emperor"):
        shown = _flat(await _typed(front, line))
        assert _flat("You can be: enterprise (enterprise), student (student), contact window (contact), ") in shown


async def test_a_language_that_is_asked_for_goes_before_what_was_chosen_once(front: Front) -> None:
    await _typed(front, "3")
    student = Speaker(Party.STUDENT)
    assert _flat(ZH.say("chat-new")) in _flat(await _typed(front, "/new"))
    spoken = _flat(await _typed(front, "/new", speaking=Language.EN))
    assert _flat(ZH.say("chat-new")) in spoken, "a setting is no choice"
    spoken = _flat(await _typed(front, "/new", "橡胶密封圈老化", speaking=Language.EN, chosen=True))
    assert _flat(EN.say("chat-new")) in spoken
    assert _flat(EN.say("section-contacts")) in spoken, "it frames answers too"
    lines = ["3", "/as enterprise", "/as student", "/new"]
    again = _flat(await _typed(front, *lines, first=student, speaking=Language.EN, chosen=True))
    assert _flat(ZH.say("chat-new")) in again, "what is chosen after that counts again"


@pytest.mark.parametrize(
    "line", ["[/foo] seals", "[bold]seals", "[", "seals [red]", ":smile: seals", "/as student [/x]", "<b>"]
)
async def test_what_looks_like_markup_is_shown_as_it_is(front: Front, line: str) -> None:
    shown = await _typed(front, line, "/history")
    assert f"enterprise› {line}" in shown


async def test_a_notice_over_a_button_is_shown(front: Front) -> None:
    shown = await _typed(front, NEED, HELPFUL)
    assert f"→ {EN.say('chat-thanks')}" in shown


async def test_empty_lines_are_nothing(front: Front) -> None:
    before = len(front.api.chats.messages(ENTERPRISE.chat_id))
    await _typed(front, "", "   ", "\u3000")
    assert len(front.api.chats.messages(ENTERPRISE.chat_id)) == before + 2, "the greeting and what asked for it"


async def test_voice_without_a_file_says_how_it_is_used(front: Front) -> None:
    shown = _flat(await _typed(front, "/voice"))
    assert _flat(EN.say("terminal-voice")) in shown
    assert _flat(EN.say("chat-command-unknown", command="/voice")) not in shown


async def test_file_sends_a_document_or_a_photo_with_its_caption(front: Front, tmp_path: Path) -> None:
    (tmp_path / "need.txt").write_text("Problem: our seals leak.\nBudget: 5,000 EUR", "utf-8")
    (tmp_path / "seal.jpg").write_bytes(b"\xff\xd8")
    shown = _flat(
        await _typed(
            front, "/file", "/file nowhere.txt", f"/file {tmp_path}/seal.jpg", f"/file {tmp_path}/need.txt", "1"
        )
    )
    assert _flat(EN.say("terminal-file")) in shown
    assert _flat(EN.say("terminal-no-file", path="nowhere.txt")) in shown
    assert _flat(EN.say("documents-photo-alone")) in shown
    assert _flat(EN.say("documents-read", name="need.txt", unit="paragraphs", count=2)) in shown


async def test_the_prompt_follows_what_a_visitor_says_they_are(front: Front) -> None:
    shown = await _typed(front, "2", "/as enterprise", "/back")
    student, enterprise = EN.say("role-student"), EN.say("role-enterprise")
    assert [line for line in shown.splitlines() if "› " in line] == [
        f"{enterprise}› 2",
        f"{student}› /as enterprise",
        f"{enterprise}› /back",
    ]


async def test_a_document_is_kept_where_it_can_be_opened_until_its_owner_is_erased(front: Front) -> None:
    """Delivered, shown again by the history, and gone with the person."""
    kept = Path("received") / str(ENTERPRISE.chat_id) / "meeting-7.ics"
    await _typed(front)
    async with front.database.writing() as session:
        person = await person_of(session, front.counter.services.seal, "telegram", str(ENTERPRISE.chat_id), NOW)
        said = pages_json([Page("agreed", "agreed"), Document(kept.name, "text/calendar", b"BEGIN:VCALENDAR")])
        await notify(session, front.counter.services.seal, person.id, "meeting", said, NOW)
    shown = await _typed(front, "/history")
    assert shown.count(f"📎 {kept.name}") == 2
    assert _flat(EN.say("terminal-kept", path=str(kept))) in _flat(shown)
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert kept.read_bytes() == b"BEGIN:VCALENDAR"
    await _typed(front, "/privacy", "1", "1")
    assert not kept.exists()


async def test_a_document_that_cannot_be_kept_is_told(front: Front) -> None:
    Path("received").write_text("a file where a folder should be")
    await _typed(front)
    bot = front.counter.application.bot
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    Terminal(console, front.api, front.counter, EN, Script([]), Received(Path("received")))
    await send_pages(bot, ENTERPRISE.chat_id, [Document("x.ics", "text/calendar", b"x")])
    assert isinstance(console.file, io.StringIO)
    assert _flat(EN.say("terminal-not-kept", name="x.ics")) in _flat(console.file.getvalue())


async def test_what_fell_due_while_nobody_was_there_is_done_when_somebody_comes(front: Front) -> None:
    """As with ``chat --today`` on a later day, also at night: nobody's telephone rings."""
    await sent(front)
    front.clock.now += dt.timedelta(days=29, hours=6)
    await _typed(front, "hello")
    await front.settle()
    assert front.read(ASKER)[-1].startswith("⏰")
    assert await state(front, 1) is State.UNANSWERED
