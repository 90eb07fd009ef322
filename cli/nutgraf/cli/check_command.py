"""How `check` reads its command line."""

from typing import Any

from typer.core import TyperCommand


class CheckCommand(TyperCommand):
    """`--diff` alone means `--diff=HEAD`; a path behind it stays a path."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parses the words of the command line, each `--diff` with its revision."""
        end = args.index("--") if "--" in args else len(args)
        head = ["--diff=HEAD" if each == "--diff" else each for each in args[:end]]
        return super().parse_args(ctx, head + args[end:])
