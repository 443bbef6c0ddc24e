"""Students who take part in the work on a need."""
