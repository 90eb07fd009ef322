"""The program with a reader that fails as a record says: it dies, hangs, or eats memory.

    python faulty.py check …

A record whose title is `die` ends its worker's process, `hang` sleeps for ever, `eat` asks for
memory without end, `once FILE` ends it if there is no such file yet, and makes one. Workers
import this file too, and so have the same reader.
"""

import os
import signal
import time
from pathlib import Path
from typing import Any

from nutgraf.batch import review
from nutgraf.inputs.articles import read_article
from nutgraf.inputs.drafts.contents import Contents
from nutgraf.model import Article


def _read_badly(contents: Contents, *more: Any) -> Article:
    article = read_article(contents, *more)
    word, _, rest = article.title.partition(" ")
    if word == "die":
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    elif word == "leave":
        os._exit(7)
    elif word == "hang":
        time.sleep(600)
    elif word == "eat":
        hoard = []
        while True:
            hoard.append(bytearray(10_000_000))
    elif word == "once" and not Path(rest).exists():
        Path(rest).touch()
        os._exit(7)
    return article


vars(review)["read_article"] = _read_badly

if __name__ == "__main__":
    from nutgraf.__main__ import main

    main()
