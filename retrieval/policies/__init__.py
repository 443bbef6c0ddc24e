"""Official documents read by rules: their clauses, their head, their dates and amounts, their criteria."""
