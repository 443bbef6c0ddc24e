"""The report for staff: its words, its table, and the journey of /report."""
