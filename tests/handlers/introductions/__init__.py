"""Tests of introductions in chat."""
