"""A file a rule, and nothing else: each has its `RULE`."""
