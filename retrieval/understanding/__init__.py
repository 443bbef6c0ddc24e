"""Reading a question: what is wanted, where, of whom, in which language, and what a turn leans on."""
