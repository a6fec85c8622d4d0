"""What the process tells the operating system about itself before it opens any personal data."""

import ctypes
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
# WerSetFlags: do not put the heap into a crash report.
_WER_NO_HEAP = 1


def forbid_memory_dumps() -> None:
    """Keep the memory of this process, which holds names and ID numbers, out of core dumps and crash reports."""
    if sys.platform == "win32":
        with suppress(AttributeError, OSError):
            ctypes.windll.kernel32.WerSetFlags(_WER_NO_HEAP)
        return
    import resource  # noqa: PLC0415 - not on Windows

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A core pattern that pipes to a program (apport, systemd-coredump) ignores the limit.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
