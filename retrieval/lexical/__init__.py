"""Search by words: the index, the questions put to it, and its folder."""
