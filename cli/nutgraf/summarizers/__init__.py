"""Names of methods and their summarizers."""
