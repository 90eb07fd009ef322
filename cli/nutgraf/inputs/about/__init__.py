"""What a draft says of itself: front matter, credits, directives, its language."""
