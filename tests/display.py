"""An X display for this test process alone, so that windows of parallel processes never take each other's focus."""

import os
import shutil
import subprocess
from dataclasses import dataclass

_SIZE = "1366x768x24"
# The shell ends the X server as soon as its standard input is closed: also when the test process is killed.
_UNTIL_INPUT_ENDS = 'Xvfb -displayfd "$0" -screen 0 "$1" -nolisten tcp -noreset & read -r _; kill $!; wait $!'

HAS_DISPLAY = bool(os.environ.get("DISPLAY") or shutil.which("Xvfb"))
"""Whether tests can open windows on an X display: the caller's or a private one."""


@dataclass(frozen=True, slots=True)
class Display:
    """A running private X server."""

    server: subprocess.Popen[bytes]
    name: str

    def stop(self) -> None:
        """End the X server; windows must be gone."""
        assert self.server.stdin is not None
        self.server.stdin.close()
        self.server.wait(20)


def start_display() -> Display:
    """Start an X server on a free display number.

    Raises:
        RuntimeError: the server did not start.
    """
    numbers, given = os.pipe()
    command = ["sh", "-c", _UNTIL_INPUT_ENDS, str(given), _SIZE]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, pass_fds=[given])
    os.close(given)
    with os.fdopen(numbers) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError("Xvfb did not start")
    return Display(server, f":{number}")
