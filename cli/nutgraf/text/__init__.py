"""Sentences, words and stems, with offsets."""
