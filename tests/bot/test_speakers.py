"""Whom the keyboard can speak for."""

import pytest

from bot.speakers import ROLES, Speaker, choices, speaker
from knowledge.people import Party, Role
from tests.handlers.answers import EN, ZH


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("student", Speaker(Party.STUDENT)),
        ("Student", Speaker(Party.STUDENT)),
        ("student student", Speaker(Party.STUDENT)),
        (" contact  Dr Zhang ", Speaker(Role.CONTACT, "Dr Zhang")),
        ("contact window", Speaker(Role.CONTACT)),
        ("联系窗口 张老师", Speaker(Role.CONTACT, "张老师")),
        ("enterprise 张三", Speaker(Party.ENTERPRISE, "张三")),
        ("学生\u3000小\x1b王", Speaker(Party.STUDENT, "小王")),
        ("", None),
        ("emperor", None),
        ("students", None),
    ],
)
def test_whom_to_be(written: str, read: Speaker | None) -> None:
    assert speaker(written) == read


def test_a_speaker_is_the_same_number_every_day_and_no_two_are_alike() -> None:
    numbers = {Speaker(role, name).chat_id for role in ROLES for name in ("", "Li", "王")}
    assert len(numbers) == len(ROLES) * 3
    assert Speaker(Party.STUDENT, "Li").chat_id == 332_075_419
    assert Speaker(Party.STUDENT).chat_id == Speaker(Party.STUDENT, "student").chat_id
    assert all(0 < number < 2**52 for number in numbers), "a Bot API id"


def test_everybody_can_be_chosen_by_what_stands_in_the_list() -> None:
    assert set(ROLES) == {*Party, *Role}
    assert choices(EN).startswith("enterprise (enterprise), student (student), contact window (contact)")
    for role in ROLES:
        assert speaker(Speaker(role).called(ZH)) == speaker(Speaker(role).called(EN)) == Speaker(role)
        assert speaker(Speaker(role, "王").command.removeprefix("/as")) == Speaker(role, "王")
