"""PDF files: the article as it runs through columns and pages. Places are pages and their lines."""
