"""A conversation goes on where it stood when the process ended: what was said, listed, compared and asked back."""

from pathlib import Path

from handlers.buttons import Choose, Cite, encode
from knowledge.sealing import new_key
from retrieval.encoder import BundledEncoder
from tests.handlers.answers import ZH
from tests.handlers.front import open_front

ME = 1


async def test_a_thread_survives_a_restart(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> None:
    keys = [new_key()]
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as first:
        first.codes[ME] = "zh"
        (card,) = await first.says(ME, "有什么创新券可以申请？")
        assert "❓" in card
        chosen = first.labels(ME)[0]
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as second:
        second.api.number_from(100)
        second.codes[ME] = "zh"
        (cited,) = await second.presses_data(ME, encode(Cite(1, 2)))
        assert cited.split("\n")[0] in card
        (compared,) = await second.says(ME, "1和2有什么区别？")
        assert compared.startswith(ZH.say("compare-heading"))
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as third:
        third.api.number_from(200)
        third.codes[ME] = "zh"
        (narrowed,) = await third.says(ME, "那上海的呢？")
        assert "[1] 上海市科技创新券" in narrowed
        said, _ = await third.presses_data(ME, encode(Choose(1, 0)))
        assert said == ZH.say("chat-chosen", question=f"有什么创新券可以申请，{chosen}")
