"""The formats, a file of this folder each; `nutgraf.formats` has their names."""
