"""The process in which a PDF is read: the bytes of the file in, its pages out, as JSON.

PDFium is native code, which a hostile file may crash or make use all time and memory. Here it can
only take down one small process, which has limits.
"""

import json
import sys

MEMORY = 512_000_000
SECONDS = 20
"""The limits of a PDF: bytes of memory, and seconds of work."""


def main() -> None:
    """Prints `{"pages": …, "properties": …}`, or `{"problem": …}` with a sentence."""
    _limit()
    from nutgraf.errors import InputError
    from nutgraf.inputs.pdf.limits import check_size
    from nutgraf.inputs.pdf.pages import read_pages

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
    """Sets the limits of this process, as far as the system has any, and turns off core dumps."""
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
