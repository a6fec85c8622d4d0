"""What commands print."""

import io
import sys


def write_utf8() -> None:
    """Print Vietnamese into a file or a pipe on Windows too, where the code page lacks some of its letters.

    A console takes every letter as it is.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
