"""`nutgraf server`: a language server, by which editors show findings while a draft is written.

It needs the extra `nutgraf[lsp]`. `README.md` says how each editor is told of it. One thread talks
to the editor, two check drafts: by words, and with the judge. `desk` decides what is checked when,
`editor` speaks the protocol, all other modules turn a report into what it asks for.
"""
