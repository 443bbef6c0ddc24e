"""Duplicates: pairs of records that are probably one, side by side, told apart or made one."""
