"""What leads where among documents of editors."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.asked import asked_of, leave
from handlers.buttons import (
    PolicyAsk,
    PolicyDrop,
    PolicyEmpty,
    PolicyGives,
    PolicyKeep,
    PolicyLeaf,
    PolicyOpen,
    PolicyParts,
    PolicyRest,
    PolicySubmit,
    PolicyTree,
)
from handlers.context import Visit
from handlers.page import Button, text_pages
from handlers.policies import confirming, criteria, documents, finishing
from handlers.policies.asked import FIELD, JOURNEY, LEAF, TREE
from handlers.policies.opened import owned
from retrieval.understanding.language import clean
from retrieval.understanding.remarks import Remark, remark_in
from retrieval.understanding.telling import declines
from retrieval.understanding.wishes import asks_instead

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"policy": documents.policy}


async def typed(visit: Visit) -> bool:
    """Takes a text for what was asked of a document; False where it is rather a question of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or not asked.numbers:
        return False
    (place, *_) = asked.numbers
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then
        found = await owned(visit, asked.of)
        if found is not None and not asked.paused:
            await confirming.go_on(visit, found)
        return found is not None and not asked.paused
    if asked.is_over(visit.services.now()):
        return False
    text = clean(visit.text)
    if asked.what != TREE and remark_in(text) is Remark.ASSENT:
        await _right(visit, asked.what, asked.of, place)
        return True
    if asked.what == FIELD and declines(text):
        await confirming.empty(visit, PolicyEmpty(asked.of, place))
        return True
    if asks_instead(text, asked.what or ""):
        await leave(visit, asked)
        return False
    if asked.what == FIELD:
        return await confirming.typed(visit, place, asked.of)
    if asked.what == LEAF:
        return await criteria.typed_leaf(visit, place, asked.of)
    return asked.what == TREE and await criteria.typed_more(visit, asked.of)


async def _right(visit: Visit, what: str | None, submission_id: int, place: int) -> None:
    """Takes a typed yes for the button."""
    if what == LEAF:
        await criteria.leaf(visit, PolicyLeaf(submission_id, place, "keep"))
    else:
        await confirming.keep(visit, PolicyKeep(submission_id, place))


async def remind(visit: Visit) -> None:
    """Says, after something else was answered, that the document waits."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what is None or (asked.paused and asked.update_id != visit.update.update_id):
        return
    found = await owned(visit, asked.of)
    if found is not None:
        button = Button(visit.texts.say("button-policy-on"), PolicyOpen(asked.of))
        await visit.show(text_pages(visit.texts.say("policy-waits"), [(button,)]))


PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    PolicyOpen: confirming.open_,
    PolicyKeep: confirming.keep,
    PolicyEmpty: confirming.empty,
    PolicyAsk: confirming.ask,
    PolicyRest: confirming.rest,
    PolicyParts: confirming.parts,
    PolicyGives: confirming.gives,
    PolicyTree: criteria.tree,
    PolicyLeaf: criteria.leaf,
    PolicySubmit: finishing.submit,
    PolicyDrop: finishing.drop,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {JOURNEY: remind}
