"""How many layouts of key points are found exactly, and how often a list is seen where none is.

Every draft is generated (`tests.layouts`): formats, languages, headings, marks, places. Exactly
found are all items and nothing else, in order, each at its place, with the body untouched.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Sequence

from tests.layouts.judging import FORMATS, Layout, decoys, fault, layouts, read

from nutgraf.languages import LANGUAGES


def _table(title: str, names: Sequence[str], of: Callable[[Layout], str],
           judged: Sequence[tuple[Layout, str]]) -> list[str]:  # fmt: skip
    every, good = Counter[str](), Counter[str]()
    for layout, problem in judged:
        every[of(layout)] += 1
        good[of(layout)] += not problem
    rows = [f"| {name} | {good[name]} of {every[name]} | {good[name] / every[name]:.1%} |"
            for name in names if every[name]]  # fmt: skip
    return [f"| {title} | exact | share |", "|---|---|---|", *rows, ""]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=4, help="layouts a format and language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=int, default=0, help="show so many of what went wrong")
    parser.add_argument("--format", choices=FORMATS, help="one format only")
    asked = parser.parse_args()
    chosen = [each for each in layouts(asked.each, asked.seed)
              if asked.format in (None, each.format)]  # fmt: skip
    judged = [(layout, fault(layout)) for layout in chosen]
    bare = [each for each in decoys(asked.seed) if asked.format in (None, each.format)]
    alarms = [(each, [point.text for point in points]) for each in bare
              if (points := read(each.written(has_box=False)).key_points)]  # fmt: skip
    exact = sum(not problem for _, problem in judged)
    print("\n".join(_table("format", list(FORMATS), lambda each: each.format, judged)))
    print("\n".join(_table("language", list(LANGUAGES), lambda each: each.code, judged)))
    print(f"exact: {exact} of {len(judged)}, {exact / len(judged):.1%}")
    print(
        f"lists where there are none: {len(alarms)} of {len(bare)}, {len(alarms) / len(bare):.1%}"
    )
    for layout, problem in [each for each in judged if each[1]][: asked.faults]:
        print(f"\n{layout}\n  {problem[:300]}")
    for layout, found in alarms[: asked.faults]:
        print(f"\nFALSE {layout.format} {layout.code} {layout.decoy} {layout.turn}\n  {found}")


if __name__ == "__main__":
    main()
