"""Office documents: archives of XML, read with the standard library's own parsers.

A library that builds documents, such as python-docx, knows neither tracked changes nor text
boxes, and holds a document in memory many times over. What is asked of one here is a single
walk over its paragraphs, and firm limits.
"""
