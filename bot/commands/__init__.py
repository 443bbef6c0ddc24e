"""The commands, one file each; every builder takes the texts of the user's language."""
