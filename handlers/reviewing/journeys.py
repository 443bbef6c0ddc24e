"""The journey that asks for words about a submission, as ``Caller.asked`` names it, and what it asks for."""

JOURNEY = "submission"
HAND_IN, REJECT = "hand-in", "reject"
"""Why a submission is handed in; why it is rejected."""
LONGEST = 1000
"""Characters of a reason."""
FRESH_MINUTES = 60
"""For which a text is taken as a reason: what is typed later is rather about something else."""
