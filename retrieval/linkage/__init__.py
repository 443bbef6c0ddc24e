"""The five levels in a question: which node a text names, and what the linkage leads on to."""
