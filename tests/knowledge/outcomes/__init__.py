"""Tests of what came of introductions."""
