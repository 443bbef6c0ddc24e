"""What an answer said: kept with its turn, sealed, and read back as it was."""

from pathlib import Path

from knowledge.database import Database
from knowledge.ledger import Exchange, last_turns, save_turn, turn
from knowledge.statements import Citation, Claim, Inquiry, Statement, read, written
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

CITED = Citation(3, 17, 2, Language.ZH, "泡油后“发胀”\n开裂", "words", ("密封圈",))
STATED = Statement(
    (CITED, Citation(4, 18, 1, Language.EN, "It held.", "case", title="Pump")),
    lead=3,
    claims=(Claim("能做。", (3, 4), quoted=False),),
    picks=(4,),
    inquiry=Inquiry("region", ("上海 / Shanghai", "山东 / Shandong")),
)


def test_what_was_written_is_read() -> None:
    for one in (STATED, Statement()):
        assert read(written(one)) == one
    assert written(Statement()) == "{}"


async def test_it_is_kept_with_its_turn(database: Database) -> None:
    me = await person(database, "4242")
    exchange = Exchange(NOW, "zh", "密封圈", abstained=False, record_keys=("a",), statement=STATED, asked_back=True)
    async with database.writing() as session:
        kept = await save_turn(session, SEAL, me, exchange)
        before = await save_turn(session, SEAL, me, Exchange(NOW, "zh", "旧", abstained=False, record_keys=()))
    async with database.reading() as session:
        found, bare = await turn(session, SEAL, kept, 4), await turn(session, SEAL, before, 4)
        last = await last_turns(session, SEAL, me, 2)
    assert found is not None
    assert found.statement == STATED
    assert bare is not None
    assert bare.statement is None
    assert [exchange.asked_back for exchange in last] == [True, False]


async def test_it_tells_nothing_on_the_disk(database: Database, tmp_path: Path) -> None:
    me = await person(database, "4242")
    exchange = Exchange(NOW, "zh", "问", abstained=False, record_keys=(), statement=STATED)
    async with database.writing() as session:
        await save_turn(session, SEAL, me, exchange)
    content = await bytes_on_disk(database, tmp_path)
    assert "泡油后".encode() not in content
    assert b"It held." not in content
