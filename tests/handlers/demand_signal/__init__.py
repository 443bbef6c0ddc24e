"""Tests of handlers/demand_signal."""
