"""nutgraf keeps an article's key points honest.

The public API is `read`, `summarize` and `review`, and the types they return.
Importing this package loads nothing heavy; each function imports what it needs.
"""

__version__ = "0.1.0"
