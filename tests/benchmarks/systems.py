"""How well pages of real systems are read: exact lists, false finds, and what strays into the body.

    python -m tests.benchmarks.systems [--faults N] [--aside]

Odd systems are those that reading was mended on; even ones were only counted. `--faults` shows
what went wrong in the odd ones, and with `--aside` in the even ones as well: then they are spent.
"""

import argparse
from collections import Counter

from tests.layouts.systems import KINDS, cases, systems
from tests.layouts.systems.judging import faults


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", type=int, default=0, help="show so many of what went wrong")
    parser.add_argument("--aside", action="store_true", help="of the systems kept aside as well")
    asked = parser.parse_args()
    every, good = Counter[tuple[bool, str]](), Counter[tuple[bool, str]]()
    shown: list[str] = []
    for case in cases():
        wrong, strays = faults(case)
        name = f"{case.system.name} {case.kind} {case.variant} {case.told.code} {case.heading!r}"
        for kind, problem in ((case.kind, wrong), ("body", strays)):
            key = (case.system.is_kept_aside, kind)
            every[key] += 1
            good[key] += not problem
            if problem and (asked.aside or not key[0]):
                shown.append(f"{name}\n  {problem}")
    print(f"{len(systems())} systems\n\n| | odd | kept aside |\n|---|---|---|")
    for kind in (*KINDS, "body"):
        pairs = [(good[side, kind], every[side, kind]) for side in (False, True)]
        cells = [f"{right} of {count}, {right / count:.1%}" for right, count in pairs]
        print(f"| {kind} | {cells[0]} | {cells[1]} |")
    print("".join(f"\n{each}\n" for each in shown[: asked.faults]), end="")


if __name__ == "__main__":
    main()
