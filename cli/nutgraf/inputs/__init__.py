"""From a name to an article: where bytes come from, what they are, and how they are read."""
