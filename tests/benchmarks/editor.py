"""How fast an editor has its diagnostics from `nutgraf server`.

    python -m tests.benchmarks.editor [--times 5]

Starts the server as an editor does and opens a draft of some 1,000 words of our own, then changes
it ten times. Prints medians in milliseconds by the clock: from the start of the process to the
first diagnostics, and from a change to new ones without the pause of 200 ms after the last key,
both without the judge; then with it, to the first diagnostics and to the judged ones. Last comes
a draft of 1 MB: until it is checked, and the longest that a question of the editor's waited
meanwhile.
"""

import argparse
import asyncio
import os
from statistics import median
from time import perf_counter

from tests.server.clients import Session, pushed, session

from nutgraf.server.desk import PAUSE

URI = "file:///drafts/benchmark.md"
_NAMES = ("Ruiz", "Tollard", "Okafor", "Marsh", "Lindqvist", "Baptiste", "Novak")
_THINGS = ("trams", "libraries", "bridges", "ferries", "schools", "parks", "markets")


def draft(paragraphs: int) -> str:
    """A draft: so many paragraphs of some 33 words, and five key points, two of them wrong."""
    body = "\n\n".join(
        f"Council member Ada {_NAMES[n % 7]} said on Monday that the city will spend ${n + 3} "
        f"million on {_THINGS[n % 7]} by {2030 + n % 9}. It has {n * 7 + 11} of them, she said, "
        f"and {n % 5 + 2} will close in spring."
        for n in range(paragraphs)
    )
    points = (
        "- The city will spend $3 million on trams by 2030\n"
        "- Ada Tollard spoke of libraries on Monday\n"
        "- It has 11 trams, of which 3 will close\n"
        "- Ada Okafer wants to build bridges\n"
        "- Five schools will close in spring\n"
    )
    return f"# City plans\n\n{body}\n\n## Key points\n\n{points}"


async def first_and_next(text: str) -> tuple[float, list[float]]:
    """Seconds to the first diagnostics, and from each change to those that follow."""
    start = perf_counter()
    async with session(pushed(), environ={"NUTGRAF_JUDGE": "off"}) as editor:
        editor.open(URI, text)
        await editor.sent()
        first = perf_counter() - start
        return first, [await changed(editor, text, version) for version in range(2, 12)]


async def changed(editor: Session, text: str, version: int) -> float:
    """Seconds from a change, and the pause after it, to new diagnostics."""
    start = perf_counter()
    editor.change(URI, text.replace("# City plans", f"# City plans {version}"), version)
    await editor.sent()
    return perf_counter() - start - PAUSE


async def cpu_of_first(text: str) -> float:
    """Seconds of CPU of a server that starts, checks one draft and ends."""
    before = os.times()
    async with session(pushed(), environ={"NUTGRAF_JUDGE": "off"}) as editor:
        editor.open(URI, text)
        await editor.sent()
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


async def judged(text: str) -> tuple[float, float]:
    """Seconds from the start to the first diagnostics, and to those of the judge."""
    start = perf_counter()
    async with session(pushed(), environ={"NUTGRAF_JUDGE": "on"}) as editor:
        editor.open(URI, text)
        await editor.sent()
        first = perf_counter() - start
        await editor.sent()
        return first, perf_counter() - start


async def large() -> tuple[float, float]:
    """Seconds until a draft of 1 MB is checked, and the longest that an answer took meanwhile."""
    async with session(pushed(), environ={"NUTGRAF_JUDGE": "off"}) as editor:
        editor.open(URI, draft(30))
        await editor.sent()
        start = perf_counter()
        editor.change(URI, draft(6000), 2)
        waiting, slowest = asyncio.ensure_future(editor.sent()), 0.0
        while not waiting.done():
            asked = perf_counter()
            await editor.hover("file:///elsewhere.py", 0, 0)
            slowest = max(slowest, perf_counter() - asked)
            await asyncio.wait([waiting], timeout=0.05)
        return perf_counter() - start - PAUSE, slowest


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--times", type=int, default=5)
    times = asked.parse_args().times
    text = draft(30)
    runs = [asyncio.run(first_and_next(text)) for _ in range(times)]
    print(f"{len(text.split())} words, load {os.getloadavg()[0]:.1f}, medians of {times} runs")
    print(f"first diagnostics after the start: {_ms(median(first for first, _ in runs))}")
    cpu = [asyncio.run(cpu_of_first(text)) for _ in range(times)]
    print(f"of CPU, to the first and to the end: {_ms(median(cpu))}")
    print(f"after a change: {_ms(median(each for _, every in runs for each in every))}")
    with_judge = [asyncio.run(judged(text)) for _ in range(times)]
    print(f"with the judge, the first: {_ms(median(first for first, _ in with_judge))}")
    print(f"with the judge, the judged: {_ms(median(last for _, last in with_judge))}")
    done, slowest = asyncio.run(large())
    print(f"1 MB: {_ms(done)}; the slowest answer meanwhile: {_ms(slowest)}")


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"


if __name__ == "__main__":
    main()
