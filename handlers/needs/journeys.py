"""The journeys of a need that ask for words, as ``Caller.asked`` names them."""

JOURNEY = "need"
"""The parts of a need, one after another."""
MASKING = "need-mask"
"""How others are to see a part, worded by hand."""
