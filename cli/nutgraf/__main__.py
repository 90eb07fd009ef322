"""The program: `nutgraf`, or `python -m nutgraf`."""

import sys
from typing import Any, NoReturn

EXIT_FAILURE = 3


def main() -> NoReturn:
    """Runs the command line; whatever happens, it ends with a documented exit code."""
    try:
        code = _run()
    except SystemExit:
        raise
    except KeyboardInterrupt:
        code = 130
    except Exception as error:
        from nutgraf.cli.messages import passage
        from nutgraf.formats.visible import visible

        what = visible(f"{type(error).__name__}: {error}")
        passage(f"nutgraf: internal error: {what}")
        passage("This is a bug in nutgraf; please report it with the command you ran.")
        code = EXIT_FAILURE
    sys.exit(code)


def _run() -> int:
    """The exit code of the command line; what is wrong with its words is said."""
    import os

    from typer import Abort, BadParameter

    from nutgraf.cli import app
    from nutgraf.cli.terminal import with_streams, without_odd_sizes

    with_streams()
    without_odd_sizes(os.environ)
    # Processes of our own must not load what a repository has in the working folder.
    os.environ.setdefault("PYTHONSAFEPATH", "1")

    # Newer Typers have a Click of their own, whose errors are no longer Click's.
    of_click: type[Exception] = next(
        each for each in BadParameter.__mro__ if each.__name__ == "ClickException"
    )
    try:
        code = app(prog_name="nutgraf", standalone_mode=False)
    except of_click as error:
        return _said(error)
    except Abort:
        return 130
    return code if isinstance(code, int) else 0


def _said(error: Any) -> int:
    """The exit code of wrong usage, which is said; it may hold a file's name."""
    from io import StringIO

    from nutgraf.cli.messages import passage
    from nutgraf.formats.visible import visible

    if type(error).__name__ == "NoArgsIsHelpError":  # its message is our help, line by line
        sys.stderr.write(f"{error.ctx.get_help()}\n")
        return int(error.exit_code)
    error.message = visible(error.message)
    page = StringIO()
    error.show(page)
    passage(page.getvalue())
    return int(error.exit_code)


if __name__ == "__main__":
    main()
