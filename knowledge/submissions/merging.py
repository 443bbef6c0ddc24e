"""What publishing a merger takes beside its two proposals: both or neither, and everything that refers to the two.

A merger is a proposal that saves the kept record and one that retires the other and names the kept one as its twin.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.catalogue import Signature
from knowledge.database import WriteSession
from knowledge.submissions.comparing import Compared, Verdict
from knowledge.submissions.submission import Deed
from knowledge.twins import mergers
from knowledge.vocabulary import Stage

_STOPPED = (Verdict.CONFLICT, Verdict.REFUSED, Verdict.GONE)


def whole(found: Sequence[Compared], *, left_out: bool = False) -> list[Compared]:
    """Makes a merger of which one half cannot be published a conflict as a whole.

    So is one whose kept record has been retired meanwhile, as by another merger: the other would lead to nothing.

    Args:
        left_out: whether a half of it is left out.
    """
    kept_gone = any(
        one.proposal.deed is not Deed.RETIRE and one.stands is not None and one.stands.stage is Stage.RETIRED
        for one in found
    )
    if not kept_gone and not left_out and not any(one.verdict in _STOPPED for one in found):
        return list(found)
    return [one if one.verdict is Verdict.REFUSED else replace(one, verdict=Verdict.CONFLICT) for one in found]


async def settle(session: WriteSession, found: Sequence[Compared], signature: Signature) -> None:
    """Leads what refers to a merged record to the kept one, and undoes the merger of one that has come back."""
    before = {one.proposal.key: one.revision for one in found}
    for one in found:
        proposal = one.proposal
        if one.verdict is Verdict.RETIRES and proposal.twin_key is not None:
            kept = before.get(proposal.twin_key)
            if kept is not None:
                await mergers.merge(session, proposal.key, proposal.twin_key, kept, signature)
        elif proposal.deed is Deed.RESTORE and one.verdict is Verdict.CHANGED:
            await mergers.undo(session, proposal.key, signature)
