"""Staff find every record by its words or its key; titles come before bodies."""

from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.holdings import find, held, held_under
from knowledge.vocabulary import Audience, Kind, Language, Stage
from tests.knowledge.drafting import SIGNATURE, draft, keep

_BOTH = {
    Language.ZH: TextDraft("水泵实验室", "某大学", "密封"),
    Language.EN: TextDraft("Pump Laboratory", None, "seals"),
}


async def test_records_of_every_stage_are_found_by_words_and_key(database: Database) -> None:
    await keep(
        database,
        draft("pump-lab", texts=_BOTH),
        draft("draft", stage=Stage.REVIEW, audience=Audience.STAFF),
        draft("gone", body="水泵实验室旁边"),
        draft("100%_x", Kind.EXPERT),
    )
    async with database.writing() as writing:
        await retire(writing, ["gone"], SIGNATURE)
    async with database.reading() as session:

        async def keys(words: str, most: int = 9, kinds: tuple[Kind, ...] = ()) -> list[str]:
            return [one.key for one in await find(session, words, Language.EN, most, kinds=kinds)]

        assert await keys("水泵") == ["pump-lab", "draft", "100%_x", "gone"], (
            "titles, then bodies; what is retired last"
        )
        assert await keys("水泵", most=1) == ["pump-lab"]
        assert await keys("pump LABORATORY") == ["pump-lab"], "words in either language and case"
        assert await keys("某大学 密封 pump-lab") == ["pump-lab"], "all of the words"
        assert await keys("0%_") == ["100%_x"] == await keys("标题", kinds=(Kind.EXPERT,)), (
            "signs of patterns are letters"
        )
        assert await keys("draft") == ["draft"] and await keys("   ") == [] and await keys("没有的词") == []
        [lab] = await find(session, "pump-lab", Language.EN, 1)
        assert (lab.title, lab.stage, lab.revision) == ("Pump Laboratory", Stage.PUBLISHED, 1)
        gone = (await held_under(session, ["gone", "nobody"], Language.ZH))["gone"]
        assert (gone.stage, gone.revision, gone.title) == (Stage.RETIRED, 2, "gone 标题")
        assert await held(session, [gone.record_id, 404], Language.ZH) == {gone.record_id: gone}
