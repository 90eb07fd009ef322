"""Commands to the runner of GitHub Actions, which reads them from a step's output.

The runner takes a line that begins with `::` for a command, and `##[` anywhere in a line.
"""

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def command(name: str, message: str, **properties: str | int | None) -> str:
    """One command's line; a property that is None or empty is left out."""
    given = ((key, value) for key, value in properties.items() if value not in (None, ""))
    words = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in given)
    return f"::{name}{' ' if words else ''}{words}::{message.translate(_IN_MESSAGE)}\n"


def stopped(token: str) -> str:
    """The line after which the runner takes nothing for a command, until `resumed`.

    What is printed for people (`table`, `text`) goes between the two, since article text in it
    could say `##[error]`. No article may know the token: draw one at random for each run.
    """
    return command("stop-commands", token)


def resumed(token: str) -> str:
    """The line after which the runner takes commands again."""
    return f"::{token}::\n"
