"""Mentors: asking one through the desk, answering, where a question stands, and what is due."""
