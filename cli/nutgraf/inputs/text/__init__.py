"""Plain text and Markdown, cut into blocks."""
