"""The program: `nutgraf`, or `python -m nutgraf`."""

import sys
from typing import NoReturn

EXIT_FAILURE = 3


def main() -> NoReturn:
    """Runs the command line; whatever happens, it ends with a documented exit code."""
    try:
        from nutgraf.cli import app

        app(prog_name="nutgraf")
    except SystemExit:
        raise
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        print(f"nutgraf: internal error: {type(error).__name__}: {error}", file=sys.stderr)
        print(
            "This is a bug in nutgraf; please report it with the command you ran.", file=sys.stderr
        )
        sys.exit(EXIT_FAILURE)
    sys.exit(0)


if __name__ == "__main__":
    main()
