"""The walk along the five levels: from a major to who needs it, from a sector to what feeds it, up and down."""
