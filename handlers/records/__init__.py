"""Records in chat: staff find them, change them by a form that shows the card, and read their history."""
