"""Tests of knowledge/skills."""
