"""/mine: where one's introductions stand, of whichever side one is on, newest first, and one's part in others."""

from collections.abc import Awaitable, Callable, Iterable, Sequence

from handlers import looks
from handlers.applications.mine import own_applications
from handlers.buttons import Mine, ShowIntroduction, ShowWhole
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.introductions.matter import Matter, matter
from handlers.introductions.parties import sides_of
from handlers.introductions.standing import need_line, next_step, since
from handlers.page import Button, Row, laid_out
from handlers.participation.mine import own_parts
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import demands, outcomes, referrals, shelf, students
from knowledge.database import ReadSession
from knowledge.outcomes import Outcome
from knowledge.people import CONTACT_ROLE, Act, Party, contact_role, may, roles_held
from knowledge.referrals import Referral, Side, State

BESIDE: Sequence[Callable[[Visit], Awaitable[tuple[list[Block], list[Row]]]]] = (
    own_applications,
    own_parts,
)
"""What else the first page shows: each gives its blocks and buttons, none where the reader has no part in it."""
_AT_ONCE = 6
_IN_A_ROW = 3


async def mine(visit: Visit, choice: Mine | None = None) -> None:
    """Lists introductions, each with its state, since when, and what comes next."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.reading() as session:
        found = await _theirs(session, visit)
    beside, beside_rows = await _beside(visit) if choice is None or choice.page <= 1 else ([], [])
    if not found:
        await (visit.show(laid_out(beside, beside_rows)) if beside else visit.say(await _none(visit)))
        return
    first = max(0, (choice.page - 1 if choice else 0) * _AT_ONCE)
    shown = list(found.items())[first : first + _AT_ONCE]
    texts = visit.texts
    blocks, buttons = [Block((bold(texts.say("intro-mine")),))], []
    turns: list[Row] = []
    for n, (one, side) in enumerate(shown, first + 1):
        about = await matter(visit.services, one.id)
        if about is not None:
            await looks.brief_on_page(visit, about, side)
            blocks.append(_line(about, side, n, visit, await _told(visit, about)))
            buttons.append(Button(texts.say("button-intro-number", n=n), ShowIntroduction(one.id)))
            if side is Side.ASKER and one.awaits_decision:
                turns.append(_deciding(one.id, n, texts))
    rows: list[Row] = [
        *turns,
        *(tuple(buttons[start : start + _IN_A_ROW]) for start in range(0, len(buttons), _IN_A_ROW)),
    ]
    left = len(found) - first - len(shown)
    if left > 0:
        more = Button(texts.say("button-intro-more", count=left), Mine(first // _AT_ONCE + 2))
        rows.append((more,))
    await visit.show(laid_out([*blocks, *beside], [*rows, *beside_rows]))


async def _beside(visit: Visit) -> tuple[list[Block], list[Row]]:
    found = [await one(visit) for one in BESIDE]
    return [block for blocks, _ in found for block in blocks], [row for _, rows in found for row in rows]


async def _none(visit: Visit) -> str:
    """Names what is said where there are none: by what somebody comes for."""
    roles = visit.caller.roles
    if any(role.startswith(CONTACT_ROLE) for role in roles):
        return "intro-mine-none-window"
    if roles:
        return "intro-mine-none-staff"
    async with visit.services.database.reading() as session:
        told = await students.profile(session, visit.services.seal, visit.caller.id) is not None
    if visit.caller.party == Party.STUDENT or (told and visit.caller.party is None):
        return "intro-mine-none-student"
    return "intro-mine-none" if visit.caller.party is not None else "intro-mine-none-anybody"


def _deciding(referral_id: int, n: int, texts: Texts) -> Row:
    """Lets the asker decide from the list whether a confidential need is shown in full."""
    agree = Button(texts.say("button-intro-show-whole-of", n=n), ShowWhole(referral_id, agreed=True))
    return agree, Button(texts.say("button-intro-keep-masked-of", n=n), ShowWhole(referral_id, agreed=False))


async def _told(visit: Visit, about: Matter) -> Sequence[Outcome]:
    """Gives what both sides told of what came of it, where it is completed."""
    if about.referral.state is not State.COMPLETED:
        return ()
    async with visit.services.database.reading() as session:
        return await outcomes.of_referral(session, visit.services.seal, about.referral.id)


def _line(about: Matter, side: Side, n: int, visit: Visit, told: Sequence[Outcome]) -> Block:
    texts = visit.texts
    state = texts.say(f"intro-state-{about.referral.state.value}")
    line = texts.say("intro-line", n=n, whom=about.subject.named(texts), state=state, day=since(about, texts))
    of = texts.say("intro-line-side", side=side.value)
    need = need_line(about, side, texts)
    lines = [bold(line), plain(f"{of} · {next_step(about, side, texts, told)}")]
    return Block((*lines, *([plain(need)] if need else [])))


async def _theirs(session: ReadSession, visit: Visit) -> dict[Referral, Side]:
    """Gives whatever somebody has a part in, with their side, what changed last first."""
    services, me = visit.services, visit.caller
    needs = [need.id for need in await demands.of_person(session, services.seal, me.id)]
    windows = [role.removeprefix(CONTACT_ROLE) for role in me.roles if role.startswith(CONTACT_ROLE)]
    found = {one.id: one for one in await referrals.of_demands(session, services.seal, needs)}
    found |= {one.id: one for one in await referrals.of_windows(session, services.seal, windows, office=False)}
    if may(me.roles, Act.STAND_IN, services.office or ""):
        found |= {one.id: one for one in await _of_office(session, visit)}
    sided = [(one, await sides_of(session, services, me.id, one)) for one in found.values()]
    newest = sorted(sided, key=lambda pair: (pair[0].since, pair[0].id), reverse=True)
    return {one: sides[0] for one, sides in newest if sides}


async def _of_office(session: ReadSession, visit: Visit) -> Iterable[Referral]:
    """Gives what the office has in hand: what has no window, nobody at its window, or no answer in time."""
    services = visit.services
    in_hand = await referrals.of_windows(session, services.seal, [], office=True)
    open_ = [one for one in await referrals.open_ones(session, services.seal) if one.window_key is not None]
    held = await roles_held(session, services.platform)
    shown = await shelf.kinds_of(session, {key for one in open_ for key in (one.record_key, one.window_key) if key})
    for one in open_:
        nobody = not held.get(contact_role(one.window_key or ""))
        gone = one.record_key not in shown or one.window_key not in shown
        if nobody or gone or one.state is State.UNANSWERED:
            in_hand.append(one)
    return in_hand
