"""The sources of bytes: files, folders, packed files, other file systems and web pages."""
