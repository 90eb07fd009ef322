"""What the user asked for, as it was typed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One command with its options; an empty string is an option that was not given."""

    command: str
    paths: tuple[str, ...]
    method: str = ""
    length: str = ""
    summary: str = ""
    points: str = ""
    language: str = ""
    stdin_filename: str = ""
    format: str = ""
    output_file: str = ""
    color: str = "auto"
    fail_under: str = ""
    exit_zero: bool = False
    quiet: bool = False
