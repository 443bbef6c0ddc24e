"""Following the outbox: what is new in the catalogue becomes passages, terms and vectors."""
