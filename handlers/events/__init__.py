"""Events: signing up, seats and those who wait, what is told of them, and the list for whoever holds one."""
