"""The audit in chat, for administrators: sums of changes and looks, and both as a file."""
