"""What the process tells the operating system about itself, and asks of it, before it opens any personal data."""

import ctypes
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

RUNNING_MUTEX = "Global\\quay-mot-cua"
"""Windows: held while the program runs, in any session; packaging/windows/setup.nsi waits until nobody holds it."""

OLDEST_WINDOWS_BUILD = 17763
"""Windows 10 1809: Qt 6 loads system libraries that earlier ones lack, and would end without a word."""

_PR_SET_DUMPABLE = 4
# WerSetFlags: do not put the heap into a crash report.
_WER_NO_HEAP = 1
_ICON_WARNING = 0x30


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


def mark_running() -> None:
    """Let the setup of Windows know that the program runs: its files are in use until this process ends."""
    if sys.platform == "win32":
        # The handle is never closed: Windows does that when the process ends, however it ends.
        ctypes.windll.kernel32.CreateMutexW(None, False, RUNNING_MUTEX)


def refuse_old_windows() -> None:
    """End with a message box where Qt cannot be loaded; called before Qt is imported.

    Raises:
        SystemExit: on a Windows before 10 version 1809.
    """
    if sys.platform == "win32" and is_too_old(sys.getwindowsversion().build):
        text = "Cần Windows 10 phiên bản 1809 (64-bit) trở lên. Hãy cập nhật Windows rồi mở lại chương trình."
        show_box(text)
        raise SystemExit(1)


def is_too_old(build: int) -> bool:
    """Return whether the program cannot run on a build of Windows."""
    return build < OLDEST_WINDOWS_BUILD


def show_box(text: str) -> None:
    """Show a text before or without Qt; only on Windows."""
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, "Quầy Một Cửa", _ICON_WARNING)


@contextmanager
def errors_without_console(show: Callable[[str], None] = show_box) -> Iterator[None]:
    """Show why the program ends at once, where there is no console to print it to: started from Windows' menu.

    Args:
        show: shows a text.
    """
    if sys.stderr is not None:
        yield
        return
    sys.stderr = printed = io.StringIO()
    try:
        yield
    except SystemExit as end:
        text = end.code if isinstance(end.code, str) else printed.getvalue()
        if end.code and text.strip():
            show(text.strip())
        raise
    finally:
        sys.stderr = None
