"""The terminal says of each letter once that it is about to go out, and plays no window that gets one."""

from pathlib import Path

import pytest

from bot.letter_print import LetterLines
from bot.taking_on import windows_asked
from tests.bot.web.asking import writing_front, written_to
from tests.handlers.answers import EN
from tests.handlers.front import open_front
from tests.handlers.introductions.walking import ASKER, asked, published

pytestmark = pytest.mark.parametrize("starter_url", ["sqlite"], indirect=True)


async def test_each_letter_is_told_once_and_none_of_before(starter_url: str, tmp_path: Path) -> None:
    async with writing_front(starter_url, tmp_path) as front:
        services, before, after = front.counter.services, LetterLines(), LetterLines()
        assert await before.new(services, EN) == []
        await written_to(front)
        assert await after.new(services, EN) == []
        (line,) = await before.new(services, EN)
        assert "polymer-liaison@demo-university.example.edu" in line
        assert await before.new(services, EN) == []
        assert await windows_asked(services, ()) == []


async def test_where_no_letters_go_out_windows_are_played(starter_url: str, tmp_path: Path) -> None:
    async with open_front(starter_url, tmp_path, None) as front:
        await asked(front, await published(front, ASKER))
        assert await LetterLines().new(front.counter.services, EN) == []
        assert [one.name for one in await windows_asked(front.counter.services, ())] == ["demo-expert-polymer"]
