"""The server from its start to its exit code."""

import logging
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

from nutgraf.errors import UsageError

INSTALL = "pip install 'nutgraf[lsp]'"
"""The command that installs what the server speaks with."""


def serve(users: Path) -> int:
    """Serves one editor over standard input and output until it says that it is done.

    `users` is the user's own configuration. The exit code is 0 where the editor took its leave as
    it should, else 1. UsageError where the extra is missing.
    """
    if find_spec("pygls") is None:
        raise UsageError(f'server: editors are served by the extra "lsp"; do {INSTALL}')
    from nutgraf.server.checking import warm
    from nutgraf.server.editor import Editor
    from nutgraf.server.features import with_features
    from nutgraf.server.lane import Lane

    logging.basicConfig(stream=sys.stderr, level=logging.ERROR)
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # the editor is told what is wrong
    output = _alone()
    lane = Lane("nutgraf words")
    lane.submit(warm)
    editor = with_features(Editor(lane, users))
    editor.start_io(sys.stdin.buffer, output)
    return 0 if editor.was_shut_down else 1


def _alone() -> BinaryIO:
    """Standard output for the protocol alone: whatever else is printed goes to standard error."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output
