"""Command menus: by language, by role, and as both change."""

from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front

STAFF = (
    "invite",
    "import",
    "review",
    "answers",
    "fresh",
    "gaps",
    "duplicates",
    "report",
    "demand",
    "audit",
    "records",
    "add",
    "policy",
)
"""What an administrator finds besides."""
EVERYBODY = [
    "start",
    "help",
    "new",
    "profile",
    "need",
    "post",
    "mine",
    "eligible",
    "enterprise",
    "events",
    "mentors",
    "courses",
    "path",
    "alerts",
    "language",
    "privacy",
]


def _words(front: Front) -> list[str]:
    menus = [deed for deed in front.deeds if deed.method == "setMyCommands"]
    return [command["description"] for command in menus[-1].parameters["commands"]]


async def test_everybody_has_a_menu_from_the_start(front: Front) -> None:
    assert front.api.menu() == front.api.menu("zh") == EVERYBODY
    assert front.api.menu(chat_id=1) == []


async def test_an_administrator_gets_theirs_on_the_first_visit(front: Front) -> None:
    front.codes[ADMIN] = "zh"
    await front.says(ADMIN, "/start")
    assert front.api.menu(chat_id=ADMIN) == [*EVERYBODY, *STAFF]
    assert _words(front)[-len(STAFF) :] == [ZH.say(f"command-{name}") for name in STAFF]
    before = len(front.deeds)
    await front.says(ADMIN, "/start")
    assert "setMyCommands" not in [deed.method for deed in front.deeds[before:]], "once is enough"


async def test_a_role_gained_brings_its_menu(front: Front) -> None:
    (said,) = await front.says(ADMIN, "/invite reviewer")
    await front.says(1, said.splitlines()[-1])
    assert front.api.menu(chat_id=1) == [*EVERYBODY, "review", "report", "demand"], "a reviewer cannot invite"


async def test_a_language_chosen_brings_its_menu(front: Front) -> None:
    await front.says(1, "/language")
    await front.presses(1, "中文")
    assert front.api.menu(chat_id=1) == EVERYBODY
    assert _words(front)[0] == ZH.say("command-start")
    await front.says(ADMIN, "/language")
    await front.presses(ADMIN, "English")
    assert front.api.menu(chat_id=ADMIN) == [*EVERYBODY, *STAFF]
    assert _words(front)[0] == EN.say("command-start")


async def test_a_menu_that_cannot_be_set_holds_nothing_up(front: Front) -> None:
    front.api.fail_next("setMyCommands", 400, "Bad Request: odd")
    await front.says(1, "/language")
    assert await front.presses(1, "中文") == [ZH.say("chat-language-set")]
    assert front.waited == []


async def test_who_says_what_they_are_finds_the_commands_of_their_party(front: Front) -> None:
    await front.says(1, "/start")
    await front.presses(1, EN.say("chat-i-am-student"))
    mine = front.api.menu(chat_id=1)
    assert "profile" in mine and not {"need", "eligible", "enterprise"} & set(mine)
    await front.presses(1, EN.say("chat-i-am-enterprise"))
    assert [name for name in EVERYBODY if name not in ("profile", "courses")] == front.api.menu(chat_id=1)
