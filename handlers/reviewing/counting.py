"""What a submission comes to, counted in batches so that a large one holds nobody up."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.buttons.submissions import Listed
from knowledge import submissions
from knowledge.database import Database
from knowledge.submissions import Compared, Result, Submission, Verdict

MORE = "more_refused"
"""Code of what stands for all further rows of a file that were refused; its count says how many."""
BATCH = 200
_LISTS: Mapping[Listed, Verdict] = {
    Listed.NEW: Verdict.NEW,
    Listed.CHANGED: Verdict.CHANGED,
    Listed.CONFLICT: Verdict.CONFLICT,
    Listed.RETIRES: Verdict.RETIRES,
    Listed.REFUSED: Verdict.REFUSED,
}
_CAME_TO: Mapping[Result, Verdict | None] = {
    Result.PUBLISHED: None,
    Result.UNCHANGED: Verdict.UNCHANGED,
    Result.CONFLICT: Verdict.CONFLICT,
    Result.REFUSED: Verdict.REFUSED,
}
_EFFECTIVE = (Verdict.NEW, Verdict.CHANGED, Verdict.RETIRES)


@dataclass(frozen=True, slots=True)
class Sums:
    """How many proposals come to what.

    Attributes:
        of: those that are not left out and not published yet, by what they come to.
        twins: those of the new ones that may be on record already under another key.
        unread: rows of a file that no record was read from.
    """

    of: Mapping[Verdict, int]
    published: int
    left_out: int
    twins: int
    unread: int

    @property
    def effective(self) -> int:
        """Gives how many records would be written."""
        return sum(self.of.get(verdict, 0) for verdict in _EFFECTIVE)

    def part(self, part: Listed) -> int:
        """Gives how many a list holds."""
        apart = {Listed.TWINS: self.twins, Listed.UNREAD: self.unread, Listed.LEFT_OUT: self.left_out}
        return apart[part] if part in apart else self.of.get(_LISTS[part], 0)


def verdict_of(one: Compared) -> Verdict | None:
    """Gives what a proposal comes to, or came to; None where it is published."""
    return one.verdict if one.proposal.result is None else _CAME_TO[one.proposal.result]


async def batches(database: Database, submission_id: int, after: int = 0) -> AsyncIterator[Sequence[Compared]]:
    """Gives a submission's proposals compared with what stands now, batch by batch; no session is held in between."""
    while True:
        async with database.reading() as session:
            found = await submissions.proposals(session, submission_id, after=after, most=BATCH)
            compared = await submissions.compared(session, found)
        if not found:
            return
        after = found[-1].id
        yield compared


async def sums_of(
    database: Database, submission: Submission, on_count: Callable[[int], None] = lambda count: None
) -> Sums:
    """Counts what the proposals of a submission come to; tells how many it has looked at."""
    of: Counter[Verdict | None] = Counter()
    left_out = twins = seen = 0
    async for batch in batches(database, submission.id):
        seen += len(batch)
        for one in batch:
            left_out += one.proposal.left_out
            of[verdict_of(one)] += not one.proposal.left_out
            twins += is_in(one, Listed.TWINS)
        on_count(seen)
    published = of.pop(None, 0)
    return Sums({verdict: of[verdict] for verdict in Verdict}, published, left_out, twins, unread_count(submission))


def is_in(one: Compared, part: Listed) -> bool:
    """Says whether a proposal stands in a list."""
    if part is Listed.LEFT_OUT or one.proposal.left_out:
        return one.proposal.left_out and part is Listed.LEFT_OUT
    if part is Listed.TWINS:
        return one.proposal.twin_key is not None and verdict_of(one) is Verdict.NEW
    return verdict_of(one) is not None and verdict_of(one) is _LISTS.get(part)


def changes_anything(one: Compared) -> bool:
    """Says whether a proposal is worth a look: it would change something, or cannot."""
    return verdict_of(one) not in (None, Verdict.UNCHANGED, Verdict.GONE)


def unread_count(submission: Submission) -> int:
    """Counts the rows that no record was read from; one entry may stand for many."""
    return sum(int(one.values["count"]) if one.why == MORE else 1 for one in submission.refused)
