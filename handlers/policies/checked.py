"""What a reviewer needs to know of a document's record beside its card: what its editor said of each field, and the
criteria that companies will be held against."""

from handlers.html import Block, bold, italic, plain
from handlers.policies.words import line_of, tree_lines
from handlers.texts import Texts
from knowledge.drafts import Draft, ProgramDetail
from knowledge.readings import Reading
from retrieval.policies.found import Part


def criteria_blocks(draft: Draft, texts: Texts) -> list[Block]:
    """Writes the criteria of a program, each with the words that it rests on; nothing where there are none."""
    detail = draft.detail
    if not isinstance(detail, ProgramDetail) or detail.criteria is None:
        return []
    confirmed = texts.say("criteria-confirmed" if detail.criteria_confirmed else "criteria-unconfirmed")
    lines = [bold(texts.say("policy-tree")), *tree_lines(detail.criteria, {}, texts), italic(confirmed)]
    return [Block(tuple(lines))]


def checked_blocks(reading: Reading | None, texts: Texts) -> list[Block]:
    """Says of each field of a document what became of it: read rightly, told by the editor, left empty."""
    fields = [] if reading is None else [one for one in reading.fields if one.name != Part.CRITERIA]
    if not fields:
        return []
    head = bold(texts.say("policy-checked"))
    return [Block((head, *(plain(line_of(one, texts)) for one in fields)))]
