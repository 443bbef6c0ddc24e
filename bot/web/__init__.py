"""The pages on which contact windows answer that are not on the platform."""
