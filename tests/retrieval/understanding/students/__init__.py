"""What students write of themselves, read."""
