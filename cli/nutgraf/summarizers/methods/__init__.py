"""A file a method of our own, and nothing else: each has its `rank`."""
