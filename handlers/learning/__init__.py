"""Learning: what somebody is missing for an opening, and which course, training, lab or mentor teaches it."""
