"""Where bytes come from: files, folders, packed files, stores and pages off the web."""
