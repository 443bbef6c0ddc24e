"""Tests of the report for staff."""
