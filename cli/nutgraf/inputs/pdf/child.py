"""What runs in the process in which a PDF is read: the file's bytes in, its pages out, as JSON.

PDFium is native code, which a hostile file may crash, or have take all time and memory. Here that
costs one small process, which is held to limits.
"""

import json
import sys

MEMORY = 512_000_000
SECONDS = 20
"""What a PDF may take: bytes of memory, and seconds of work."""


def main() -> None:
    """Answers with `{"pages": …, "properties": …}`, or with `{"problem": …}` as a sentence."""
    _limit()
    from nutgraf.errors import InputError
    from nutgraf.inputs.pdf.glyphs import read_pages
    from nutgraf.inputs.pdf.limits import check_size

    data = sys.stdin.buffer.read()
    try:
        check_size(data, "")
        pages, properties = read_pages(data, "")
    except InputError as error:
        answer: dict[str, object] = {"problem": str(error).removeprefix(": ")}
    else:
        answer = {"pages": [page.as_tuple() for page in pages], "properties": properties}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit() -> None:
    """Holds this process to its limits, where the system knows any, and to no core dump."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, SECONDS)]
    if sys.platform == "linux":
        limits.append((resource.RLIMIT_AS, MEMORY))
    for kind, most in limits:
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, hard))


if __name__ == "__main__":
    main()
