"""A retriever that searches the way that answers do: both languages, both indexes, only what may be shown."""

import datetime as dt
from collections.abc import Callable

from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import Field

from knowledge.vocabulary import Kind, Language
from retrieval.assistant import Assistant, FoundRecord
from retrieval.question import LONGEST, Question
from retrieval.understanding.language import clean, has_words


class DockingRetriever(BaseRetriever):
    """Finds public records, best first, as documents: ``await retriever.ainvoke("our seals leak")``.

    A document's ``id`` is the record's key, its ``page_content`` the title and the text in the language of the question
    (or ``language``), and its ``metadata`` holds ``key``, ``kind``, ``title``, ``language``, ``status`` (open,
    upcoming, closed, unknown; None for what one does not apply to), ``score``, ``source`` and ``url``. Closed records
    are among them: whoever wants only what is open filters by ``status``. Nothing is kept of a question.

    It is asynchronous only, like the database under it, whose connections belong to the loop that opened them: use
    ``ainvoke``, ``abatch`` and ``astream``, also on the chains that it stands in. ``invoke`` refuses.

    Attributes:
        assistant: of an open desk; the retriever neither opens nor closes it.
        today: gives the day that decides what is open.
        kind: the only kind of record to find; None for all kinds that answers show.
        top: records at the most.
        language: the language to prefer; None for the question's own.
    """

    assistant: Assistant
    today: Callable[[], dt.date]
    kind: Kind | None = None
    top: int = Field(default=10, ge=1, le=100)
    language: Language | None = None

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun
    ) -> list[Document]:
        """Searches; a text without words finds nothing, and of one that is too long the beginning is searched."""
        text = clean(query)[:LONGEST]
        if not has_words(text):
            return []
        question = Question(text, self.today(), kind=self.kind, language=self.language)
        return [_document(found) for found in await self.assistant.find(question, self.top)]

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        """Refuses.

        Raises:
            NotImplementedError: always; it says what to call instead.
        """
        raise NotImplementedError("DockingRetriever is asynchronous only: call ainvoke, abatch or astream")


def _document(found: FoundRecord) -> Document:
    card = found.card
    return Document(
        id=card.key,
        page_content=f"{card.title}\n{card.body}",
        metadata={
            "key": card.key,
            "kind": card.kind.value,
            "title": card.title,
            "language": card.language.value,
            "status": card.availability.value if card.availability else None,
            "score": float(found.hit.score),
            "source": card.source,
            "url": card.url,
        },
    )
