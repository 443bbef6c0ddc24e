"""A posting on one page: where it stands, as students see it or will, what is doubtful, what can be done."""

from collections.abc import Sequence

from handlers.buttons.postings import PostAsk, PostEnd, PostFields, PostHandIn, PostList
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, headed, laid_out
from handlers.postings.fields import FIELDS, field_name, held, held_in_words, there_are
from handlers.records.form import why_not
from handlers.texts import Texts
from handlers.view import card_blocks
from knowledge import postings
from knowledge.drafts import Draft
from knowledge.postings import LONGEST_DAYS, Checked, Posting, Standing, Trouble, suspicions
from knowledge.preview import preview

_SHORT = 200
"""UTF-16 code units of a field where the card cannot be made yet."""
_UNSEEN = frozenset({Standing.HIDDEN, Standing.REMOVED})
_OVER = frozenset({Standing.CLOSED, Standing.EXPIRED})


async def show_posting(visit: Visit, found: Posting, notes: Sequence[str] = ()) -> None:
    """Shows a posting to those whose it is.

    Args:
        notes: what was done just now.
    """
    pages = await posting_pages(visit, found)
    await visit.show(headed("\n".join(notes), pages) if notes else pages)


async def posting_pages(visit: Visit, found: Posting) -> list[Page]:
    """Lays a posting out."""
    texts, today = visit.texts, visit.services.today()
    standing = found.standing(today)
    look = Checked() if found.row is None else postings.checked(found.row, today)
    writing = found.record is None or found.changing or found.waits
    blocks = [Block(_head(visit, found, standing))]
    if writing and found.row is not None:
        draft = look.draft and postings.checked(postings.as_handed_in(found.row, today), today).draft
        key = "post-as-students-will-see-it" if found.record is None else "post-change-as-it-will-be"
        blocks += await _card(visit, draft, key) if draft is not None else [_told(found, texts)]
        blocks += _trouble(look, texts)
        doubtful = doubt_lines(draft_text(found), texts)
        blocks += [Block((bold(texts.say("post-doubts-yours")), *doubtful))] if doubtful else []
    elif found.record is not None:
        key = "post-as-it-was" if standing in _UNSEEN else "post-as-students-see-it"
        blocks += await _card(visit, found.record, key)
    return laid_out(blocks, _rows(found, standing, texts, ready=look.draft is not None))


def draft_text(found: Posting) -> str:
    """Gives all that is being written of a posting, for the rules about what is suspicious."""
    return "" if found.row is None else text_of_row(found.row)


def text_of_row(row: object) -> str:
    """Gives all words of a row, one below the other."""
    if isinstance(row, dict):
        return "\n".join(text_of_row(value) for value in row.values())
    if isinstance(row, list | tuple):
        return "\n".join(map(text_of_row, row))
    return row if isinstance(row, str) else ""


def doubt_lines(text: str, texts: Texts) -> list[Line]:
    """Says what in a posting a reviewer should look at twice, a line for each sort."""
    words: dict[str, list[str]] = {}
    for one in suspicions(text):
        words.setdefault(one.doubt.value, []).append(one.words)
    between = texts.say("list-separator")
    return [plain(texts.say(f"post-doubt-{doubt}", words=between.join(some))) for doubt, some in words.items()]


def _head(visit: Visit, found: Posting, standing: Standing) -> tuple[Line, ...]:
    """Says where it stands, and what happens next."""
    texts = visit.texts
    closes = None if found.record is None else found.record.closes
    day = "" if closes is None else texts.day(closes)
    lines = [bold(texts.say(f"post-standing-{standing.value}", day=day))]
    if standing is Standing.REJECTED and found.submission is not None and found.submission.judged_why:
        lines.append(plain(texts.say("post-rejected-why", why=found.submission.judged_why)))
    if found.record is not None and found.waits:
        lines.append(plain(texts.say("post-change-waits")))
    elif found.record is not None and found.changing:
        lines.append(plain(texts.say("post-change-not-handed-in")))
    return tuple(lines)


async def _card(visit: Visit, draft: Draft, key: str) -> list[Block]:
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        card = await preview(session, draft, texts.language, services.today(), services.office, services.zone)
    return [Block((italic(texts.say(key)),)), *card_blocks(card, texts, services.today())]


def _told(found: Posting, texts: Texts) -> Block:
    """Shows what was told where it does not make a card yet."""
    row = found.row or {}
    told = [field for field in there_are(FIELDS, row) if held(row, field) is not None]
    said = {field: held_in_words(row, field, texts, _SHORT) for field in told}
    lines = [
        plain(texts.say("post-aside", field=field_name(field, texts), value=value)) for field, value in said.items()
    ]
    return Block(tuple(lines or [italic(texts.say("post-nothing-told"))]))


def _trouble(look: Checked, texts: Texts) -> list[Block]:
    if look.trouble is None:
        return []
    if look.trouble is Trouble.LACKING:
        names = [field_name(name.partition("_")[0], texts) for name in look.lacking]
        said = texts.say("post-lacking", fields=texts.say("list-separator").join(names))
    elif look.trouble is Trouble.UNFIT:
        said = texts.say("record-not-fit", why="" if look.refusal is None else why_not(look.refusal, texts))
    else:
        said = texts.say(f"post-{look.trouble.value}", days=LONGEST_DAYS)
    return [Block((bold(f"⚠️ {said}"),))]


def _rows(found: Posting, standing: Standing, texts: Texts, *, ready: bool) -> list[Row]:
    number = found.id
    rows: list[Row] = []
    unsent = found.changing or (found.record is None and not found.waits)
    if unsent and ready and not found.sent_back:
        rows.append((Button(texts.say("button-post-hand-in"), PostHandIn(number)),))
    if standing is Standing.REMOVED:
        return [(Button(texts.say("button-post-list"), PostList()),)]
    change = Button(texts.say("button-post-change"), PostFields(number))
    longer = Button(
        texts.say("button-post-reopen" if standing in _OVER else "button-post-extend"), PostAsk(number, "closes")
    )
    rows.append((change,) if found.record is None else (change, longer))
    if found.waits:
        rows.append((Button(texts.say("button-post-withdraw"), PostEnd(number, "withdraw", confirmed=False)),))
    elif unsent:
        rows.append((Button(texts.say("button-post-drop"), PostEnd(number, "drop", confirmed=False)),))
    if standing in (Standing.LIVE, Standing.HIDDEN):
        rows.append((Button(texts.say("button-post-close"), PostEnd(number, "close", confirmed=False)),))
    return [*rows, (Button(texts.say("button-post-list"), PostList()),)]
