"""Applying for an opening: what is sent, who answers it, how far it is, how it was."""
