"""A student's profile: agreed to, told in words, by taps or with a CV, shown whole, exported and erased."""
