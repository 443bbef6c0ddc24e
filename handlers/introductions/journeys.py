"""The journeys of an introduction that ask for words, as ``Caller.asked`` names them."""

ANSWERING = "intro"
"""Why somebody declines or closes, and whom they suggest."""
MEETING = "meet"
"""Times and places to meet."""
BOTH = (ANSWERING, MEETING)
