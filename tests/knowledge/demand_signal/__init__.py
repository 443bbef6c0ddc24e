"""Tests of knowledge/demand_signal."""
