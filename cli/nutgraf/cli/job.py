"""What the user asked for, as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One command with its options; an empty string is an option that was not given.

    `flags` are the options that are also keys of a configuration, by key; only those given.
    """

    command: str
    paths: tuple[str, ...]
    flags: Mapping[str, object] = field(default_factory=dict)
    summary: str = ""
    points: str = ""
    stdin_filename: str = ""
    files_from: str = ""
    null: bool = False
    diff: str = ""
    diff_lines: bool = False
    config: str = ""
    isolated: bool = False
    allow_private: bool = False
    explain: bool = False
    write_baseline: bool = False
    fix: bool = False
    unsafe_fixes: bool = False
    show_fixes: bool = False
    annotate: str = ""
    resume: str = ""
    shard: str = ""
    engine: str = ""
    watch: bool = False

    @property
    def reads_stdin(self) -> bool:
        """Whether standard input is read for want of anything else to read."""
        return not (self.paths or self.files_from or self.diff)
