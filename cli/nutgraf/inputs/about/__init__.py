"""Metadata of a draft: front matter, credits, directives, language."""
