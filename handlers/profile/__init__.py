"""What students tell of themselves."""
