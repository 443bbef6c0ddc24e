"""Files into validated drafts and drafts into the catalogue, with one verdict a row."""
