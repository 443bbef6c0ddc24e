"""A student's profile in the chat."""
