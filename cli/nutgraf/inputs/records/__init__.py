"""Files of many articles: JSON lines, JSON arrays and tables, as a CMS exports them.

Each format turns the bytes of a file into records, one at a time and each a JSON object, so
that whoever reads a record needs no knowledge of its file.
"""
