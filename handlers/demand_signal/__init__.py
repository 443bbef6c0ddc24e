"""What openings and needs want against what is taught: its words, its table, and the journey of /demand."""
