"""The part of /mine that shows a student what they take part in, or were asked for."""

from handlers.buttons import ShowPart
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.page import Button, Row
from handlers.participation.parts import part
from knowledge import participation

_MOST = 4


async def own_parts(visit: Visit) -> tuple[list[Block], list[Row]]:
    """Gives what /mine says of the reader's parts that are open, newest first, and their buttons; nothing without."""
    async with visit.services.database.reading() as session:
        theirs = await participation.of_student(session, visit.services.seal, visit.caller.id)
    found = [await part(visit.services, one.id) for one in theirs if one.open][:_MOST]
    texts = visit.texts
    lines, rows = [bold(texts.say("part-mine"))], list[Row]()
    for n, one in enumerate((one for one in found if one is not None), 1):
        state = texts.say(f"part-state-own-{one.own.stands.value}")
        lines.append(plain(texts.say("part-mine-line", n=n, lab=one.matter.subject.named(texts), state=state)))
        rows.append((Button(texts.say("button-part-own", n=n), ShowPart(one.own.id)),))
    return ([Block(tuple(lines))], rows) if rows else ([], [])
