"""Records that may be the same thing twice: what is compared, which pairs were found, and how two become one."""
