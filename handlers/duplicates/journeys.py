"""/duplicates: one pair at a time, the likeliest first; told apart, left for later, undone."""

from handlers.buttons import NextPair, NotApart, PairLater, ShowPair, TellApart, UndoMerger
from handlers.context import Visit
from handlers.duplicates.pages import next_row, pair_pages
from handlers.duplicates.searching import how_far, look
from handlers.page import Button, text_pages
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge.catalogue import Signature
from knowledge.people import Act, may
from knowledge.twins import merged, mergers, pairs
from knowledge.twins.halves import Half, halves
from knowledge.twins.mergers import Undone
from knowledge.twins.pairs import State, TwinPairState

_TITLE = 100
"""UTF-16 code units."""


async def duplicates(visit: Visit, choice: NextPair | None = None) -> None:
    """Shows the likeliest pair that nobody has judged, or says that there is none."""
    if not await may_edit(visit):
        return
    if not (await how_far(visit.services)).ever:
        async with visit.working():
            await look(visit.services)
    await _next(visit)


async def show(visit: Visit, choice: ShowPair) -> None:
    """Shows one pair again."""
    if not await may_edit(visit):
        return
    async with visit.services.database.reading() as session:
        found = await pairs.pair(session, choice.pair_id)
    if found is None or found.state is not State.OPEN or not await _shown(visit, found):
        await visit.show(text_pages(visit.texts.say("twin-settled"), [next_row(visit.texts)]))


async def tell_apart(visit: Visit, choice: TellApart) -> None:
    """Notes that the two are two, and goes on; a tap takes it back."""
    if not await may_edit(visit):
        return
    services = visit.services
    async with services.database.writing() as session:
        done = await pairs.tell_apart(session, choice.pair_id, visit.caller.id, services.now())
    if not done:
        await visit.show(text_pages(visit.texts.say("twin-settled"), [next_row(visit.texts)]))
        return
    undo = Button(visit.texts.say("button-twin-not-apart"), NotApart(choice.pair_id))
    await visit.show(text_pages(visit.texts.say("twin-apart"), [(undo,)]))
    await _next(visit)


async def not_apart(visit: Visit, choice: NotApart) -> None:
    """Takes back that the two are two, and shows them again."""
    if not await may_edit(visit):
        return
    async with visit.services.database.writing() as session:
        await pairs.reopen(session, choice.pair_id)
        found = await pairs.pair(session, choice.pair_id)
    if found is None or found.state is not State.OPEN or not await _shown(visit, found):
        await visit.show(text_pages(visit.texts.say("twin-settled"), [next_row(visit.texts)]))


async def later(visit: Visit, choice: PairLater) -> None:
    """Leaves a pair for later, and goes on."""
    if not await may_edit(visit):
        return
    services = visit.services
    async with services.database.writing() as session:
        await pairs.put_off(session, choice.pair_id, services.now())
    await _next(visit, besides=choice.pair_id)


async def undo(visit: Visit, choice: UndoMerger) -> None:
    """Brings a merged record back, once somebody who may publish is sure."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.PUBLISH):
        await visit.say("twin-undo-not-allowed")
        return
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        gone = await merged.merged_one(session, choice.record_id)
    if gone is None:
        await visit.say("twin-undone-already")
        return
    title = on_one_line(gone.title(texts.language), _TITLE)
    if not choice.sure:
        sure = Button(texts.say("button-twin-undo-sure"), UndoMerger(choice.record_id, True))
        await visit.show(text_pages(texts.say("twin-undo", title=title), [(sure,)]))
        return
    signature = Signature(f"person {visit.caller.id}", texts.say("twin-why-undone"), services.now())
    async with services.database.writing() as session:
        outcome = await mergers.undo(session, gone.key, signature)
    await visit.say("twin-undone" if outcome is Undone.DONE else "twin-undone-already", title=title)


async def may_edit(visit: Visit) -> bool:
    """Answers a press, and says whether somebody may work on duplicates; tells whoever may not."""
    await answer_press(visit.update.callback_query)
    allowed = may(visit.caller.roles, Act.EDIT)
    if not allowed:
        await visit.say("twin-not-allowed")
    return allowed


async def _next(visit: Visit, besides: int | None = None, *, looked: bool = False) -> None:
    """Shows the next pair of which both halves still stand; others are passed over until they are looked for anew."""
    tried: int | None = besides
    for _ in range(3):
        async with visit.services.database.reading() as session:
            found = await pairs.next_open(session, besides=tried)
        if found is None:
            break
        if await _shown(visit, found):
            return
        async with visit.services.database.writing() as session:
            await pairs.drop(session, found.id)
    far = await how_far(visit.services)
    if not far.current and not looked:
        async with visit.working():
            await look(visit.services)
        await _next(visit, besides, looked=True)
    else:
        await visit.say("twin-none")


async def _shown(visit: Visit, found: TwinPairState) -> bool:
    both = await both_halves(visit, found)
    if both is None:
        return False
    async with visit.services.database.reading() as session:
        left = (await pairs.count_open(session), await pairs.count_put_off(session))
    await visit.show(pair_pages(found, *both, left, visit.texts))
    return True


async def both_halves(visit: Visit, found: TwinPairState) -> tuple[Half, Half] | None:
    """Gives the two records of a pair; None where one of them is not shown any more."""
    async with visit.services.database.reading() as session:
        stand = await halves(session, [found.one_key, found.other_key])
    one, other = stand.get(found.one_key), stand.get(found.other_key)
    return (one, other) if one and other and one.published and other.published else None
