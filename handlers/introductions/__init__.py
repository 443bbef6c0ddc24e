"""Introductions: from one tap under a record to what came of it, for whoever asks, whoever answers, and the office."""
