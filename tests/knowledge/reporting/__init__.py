"""Tests of figures for staff."""
