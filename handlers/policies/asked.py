"""What an editor is asked to type about a document."""

JOURNEY = "policy"
FIELD, LEAF, TREE = "field", "leaf", "tree"
"""A field, one criterion, or a further criterion; the number that goes with it is its place."""
