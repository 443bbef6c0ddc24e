"""What an editor sees of a document: a field beside its clause, the criteria, the list of all. Pure."""

from collections.abc import Sequence

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
from handlers.html import Block, Line, bold, italic, plain, quoted
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.policies.trees import leaves_of
from handlers.policies.words import leaf_words, line_of, name_of, tree_lines, unread, value_of
from handlers.texts import Texts
from knowledge.readings import Field, Reading, Settled
from knowledge.vocabulary import ProgramKind
from retrieval.policies.found import Part

_QUOTE, _OTHER, _BUTTON = 500, 100, 24
"""UTF-16 code units."""
_MOST_OTHERS = 4
_IN_A_ROW = 2


def overview_page(reading: Reading, texts: Texts, notes: Sequence[str]) -> list[Page]:
    """Says first what was read of a document, in short, and what happens next."""
    read = [one for one in reading.fields if one.settled is not Settled.UNREAD]
    blocks = [Block(tuple(map(plain, note.split("\n")))) for note in notes]
    blocks.append(
        Block((bold(texts.say("policy-read", count=len(read))), *(plain(line_of(one, texts)) for one in read)))
    )
    missing = unread(reading)
    if missing:
        names = texts.say("list-separator").join(name_of(one, texts) for one in missing)
        blocks.append(Block((plain(texts.say("policy-unread", names=names)),)))
    blocks.append(Block((plain(texts.say("policy-next")),)))
    return laid_out(blocks)


def field_page(reading: Reading, place: int, texts: Texts, note: str | None = None) -> list[Page]:
    """Asks about one field: what was read, beside the words of its clause."""
    field, id = reading.fields[place], reading.submission_id
    if field.name == Part.CRITERIA and field.value is not None:
        return tree_page(reading, texts, note)
    open_ones = [number for number, one in enumerate(reading.fields) if one.settled is Settled.OPEN]
    at = open_ones.index(place) + 1 if place in open_ones else 0
    head = [italic(texts.say("policy-at", name=name_of(field, texts), left=len(open_ones), n=at))]
    if field.value is not None:
        head.append(bold(value_of(field, texts, 300)))
    blocks = [*_noted(note), Block(tuple(head)), *_beside(field, texts)]
    blocks.append(Block((plain(texts.say("policy-how", read="yes" if field.value is not None else "no")),)))
    rows: list[Row] = []
    first: list[Button] = []
    if field.value is not None:
        first.append(Button(texts.say("button-policy-keep"), PolicyKeep(id, place)))
    if field.name != Part.TITLE:
        first.append(Button(texts.say("button-policy-empty"), PolicyEmpty(id, place)))
    rows.append(tuple(first))
    if field.name == Part.PROGRAM_KIND:
        kinds = [Button(texts.say(f"gives-{kind.value}"), PolicyGives(id, kind)) for kind in ProgramKind]
        rows += [tuple(kinds[start : start + _IN_A_ROW]) for start in range(0, len(kinds), _IN_A_ROW)]
    plain_ones = [number for number in open_ones if reading.fields[number].name != Part.CRITERIA]
    if len(plain_ones) > 1:
        rows.append((Button(texts.say("button-policy-rest", count=len(plain_ones)), PolicyRest(id)),))
    rows.append((Button(texts.say("button-policy-parts"), PolicyParts(id)),))
    return laid_out(blocks, rows)


def tree_page(reading: Reading, texts: Texts, note: str | None = None) -> list[Page]:
    """Shows the criteria as a whole, in words, each leaf with the clause that it was read from."""
    field, id = _criteria(reading), reading.submission_id
    blocks = [*_noted(note), Block((bold(texts.say("policy-tree")),))]
    blocks.append(Block(tuple(tree_lines(field.value, field.said, texts))))
    if field.by_model:
        blocks.append(Block((italic(texts.say("policy-by-model")),)))
    blocks.append(Block((plain(texts.say("policy-tree-how")),)))
    rows: list[Row] = [
        (Button(texts.say("button-policy-tree-whole"), PolicyTree(id, "whole")),),
        (
            Button(texts.say("button-policy-tree-leaves"), PolicyTree(id, "leaves")),
            Button(texts.say("button-policy-tree-none"), PolicyTree(id, "none")),
        ),
        (Button(texts.say("button-policy-parts"), PolicyParts(id)),),
    ]
    return laid_out(blocks, rows)


def leaf_page(reading: Reading, leaf: int, texts: Texts, note: str | None = None) -> list[Page]:
    """Asks about one criterion."""
    field, id = _criteria(reading), reading.submission_id
    leaves = leaves_of(field.value, field.said)
    said = field.said.get(str(leaf))
    shown = leaves[leaf] if not isinstance(said, dict) else said
    head = [italic(texts.say("policy-leaf-at", n=leaf + 1, total=len(leaves))), bold(leaf_words(shown, texts))]
    blocks = [*_noted(note), Block(tuple(head))]
    if shown.get("clause") and set(shown) != {"clause"}:
        blocks.append(Block((plain(texts.say("policy-words")), quoted(on_one_line(str(shown["clause"]), _QUOTE)))))
    blocks.append(Block((plain(texts.say("policy-leaf-how")),)))
    first = [Button(texts.say("button-policy-keep"), PolicyLeaf(id, leaf, "keep"))]
    if set(shown) != {"clause"}:
        first.append(Button(texts.say("button-policy-judge"), PolicyLeaf(id, leaf, "judge")))
    first.append(Button(texts.say("button-policy-leaf-drop"), PolicyLeaf(id, leaf, "drop")))
    rows: list[Row] = [tuple(first), (Button(texts.say("button-policy-tree"), PolicyAsk(id, _place(reading))),)]
    return laid_out(blocks, rows)


def parts_page(reading: Reading, texts: Texts) -> list[Page]:
    """Lists all fields, each with a button to change it."""
    id = reading.submission_id
    lines: list[Line] = [bold(texts.say("policy-parts")), *(plain(line_of(one, texts)) for one in reading.fields)]
    buttons = [
        Button(on_one_line(texts.say("button-policy-change", name=name_of(one, texts)), _BUTTON), PolicyAsk(id, place))
        for place, one in enumerate(reading.fields)
    ]
    rows: list[Row] = [tuple(buttons[start : start + _IN_A_ROW]) for start in range(0, len(buttons), _IN_A_ROW)]
    rows.append((Button(texts.say("button-policy-on"), PolicyOpen(id)),))
    rows.append((Button(texts.say("button-policy-drop"), PolicyDrop(id, confirmed=False)),))
    return laid_out([Block(tuple(lines)), Block((plain(texts.say("policy-parts-how")),))], rows)


def ending_rows(submission_id: int, texts: Texts) -> list[Row]:
    """Gives the buttons under the card that a document's record will have."""
    return [
        (Button(texts.say("button-policy-submit"), PolicySubmit(submission_id)),),
        (
            Button(texts.say("button-policy-parts"), PolicyParts(submission_id)),
            Button(texts.say("button-policy-drop"), PolicyDrop(submission_id, confirmed=False)),
        ),
    ]


def _beside(field: Field, texts: Texts) -> list[Block]:
    """Shows the words that a field was read from, with the number of their clause, and what else there is."""
    blocks = []
    if field.words and field.settled in (Settled.OPEN, Settled.KEPT, Settled.EMPTY):
        where = "policy-words" if field.label is None else "policy-words-of"
        named = texts.say(where, label=on_one_line(field.label or "", 60))
        blocks.append(Block((plain(named), quoted(on_one_line(field.words, _QUOTE)))))
    if field.by_model and field.settled is not Settled.TOLD:
        blocks.append(Block((italic(texts.say("policy-by-model")),)))
    if field.others:
        others = [on_one_line(one, _OTHER) for one in field.others[:_MOST_OTHERS]]
        more = texts.say("policy-others", count=len(field.others))
        blocks.append(Block((plain(more), *(plain(f"· {one}") for one in others))))
    return blocks


def _criteria(reading: Reading) -> Field:
    return reading.fields[_place(reading)]


def _place(reading: Reading) -> int:
    place = reading.place(Part.CRITERIA)
    assert place is not None  # noqa: S101  every document's reading has the field
    return place


def _noted(note: str | None) -> list[Block]:
    return [] if not note else [Block(tuple(map(plain, note.split("\n"))))]
