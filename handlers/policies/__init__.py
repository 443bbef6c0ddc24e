"""An editor's document becomes a record: read, confirmed field by field, handed in."""
