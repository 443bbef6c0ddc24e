"""What indexes have on disk: generations of folders, their checksums, and whether they are whole."""
