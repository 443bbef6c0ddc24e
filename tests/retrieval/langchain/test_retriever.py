"""The retriever in LangChain's own chains, on both kinds of database."""

import json
import subprocess
import sys
from collections.abc import Sequence

import pytest
from langchain_core.documents import Document
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from pydantic import ValidationError

from knowledge.vocabulary import Audience, Kind, Language
from retrieval.langchain import DockingRetriever
from tests.knowledge.drafting import TODAY, draft
from tests.retrieval.standing import Standing, keys

SEALS = "我们的密封圈泡油后发胀开裂"


def retriever(standing: Standing, **options: object) -> DockingRetriever:
    return DockingRetriever(assistant=standing.assistant, today=lambda: TODAY, **options)  # type: ignore[arg-type]


def listed(documents: Sequence[Document]) -> str:
    return "\n".join(f"[{document.metadata['key']}] {document.page_content}" for document in documents)


async def test_documents_are_what_search_finds(starter: Standing) -> None:
    documents = await retriever(starter, top=4).ainvoke(SEALS)
    found = await starter.find(SEALS, 4)
    assert [document.id for document in documents] == keys(found)
    assert [document.metadata["score"] for document in documents] == [one.hit.score for one in found]
    best = documents[0]
    assert best.page_content == f"{best.metadata['title']}\n{found[0].card.body}"
    assert best.metadata["language"] == "zh"
    assert best.metadata["source"] == found[0].card.source
    assert best.metadata["source"]
    assert best.metadata["url"] == found[0].card.url
    assert set(best.metadata) == {"key", "kind", "title", "language", "status", "score", "source", "url"}
    json.dumps(best.metadata)


async def test_kind_and_language_can_be_chosen(starter: Standing) -> None:
    documents = await retriever(starter, kind=Kind.PROGRAM, language=Language.EN).ainvoke("研发费用加计扣除")
    assert {document.metadata["kind"] for document in documents} == {"program"}
    assert {document.metadata["language"] for document in documents} == {"en"}
    assert documents[0].id == "prog-cn-rd-super-deduction"
    assert {document.metadata["status"] for document in documents} >= {"open", "closed"}


async def test_in_a_chain_with_a_formatter_a_prompt_and_a_model(starter: Standing) -> None:
    seen: list[str] = []

    def watched(prompt: object) -> object:
        seen.append(str(prompt))
        return prompt

    prompt = ChatPromptTemplate.from_messages([("system", "Records:\n{records}"), ("human", "{question}")])
    chain = (
        {"records": retriever(starter, top=3) | listed, "question": RunnablePassthrough()}
        | prompt
        | RunnableLambda(watched)
        | FakeListChatModel(responses=["Ask the polymer laboratory."])
        | StrOutputParser()
    )
    assert await chain.ainvoke(SEALS) == "Ask the polymer laboratory."
    assert "[demo-lab-polymer]" in seen[0]
    assert SEALS in seen[0]


async def test_many_questions_at_once(starter: Standing) -> None:
    many = await retriever(starter, top=1).abatch(["bread goes mouldy", "电镀废水镍超标", "!?"])
    assert [[document.id for document in documents] for documents in many] == [
        ["demo-case-bakery-shelf-life"], ["demo-case-plating-nickel"], [],
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "  ", "\ud800", "123", "\x00"])
async def test_what_holds_no_words_finds_nothing(starter: Standing, text: str) -> None:
    assert await retriever(starter).ainvoke(text) == []


async def test_a_text_of_any_length_is_searched(starter: Standing) -> None:
    assert await retriever(starter, top=2).ainvoke("密封圈漏油。" * 20_000)


async def test_only_what_is_public_is_found(small: Standing) -> None:
    await small.take(draft("public"), draft("secret", audience=Audience.STAFF))
    assert [document.id for document in await retriever(small).ainvoke("水泵密封圈")] == ["public"]


async def test_the_synchronous_call_refuses_and_says_what_to_call(small: Standing) -> None:
    with pytest.raises(NotImplementedError, match="ainvoke"):
        retriever(small).invoke("水泵")


@pytest.mark.parametrize("top", [0, 101])
async def test_top_has_its_bounds(small: Standing, top: int) -> None:
    with pytest.raises(ValidationError):
        retriever(small, top=top)


def test_the_desk_itself_never_loads_langchain() -> None:
    code = (
        "import sys, bot.cli, bot.commands.ask, bot.commands.evaluating, retrieval.assistant\n"
        "print(any(name.startswith('langchain') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
