"""Fixtures for every floor: migrated databases of both kinds."""
