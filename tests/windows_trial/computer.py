"""The computer under wine, as the steps of the trial use it."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

STEP_S = 180
_LOCAL = "drive_c/users/root/AppData/Local"


class FailedError(Exception):
    """A step did not come to its end."""


@dataclass
class Computer:
    """The computer under wine.

    Attributes:
        inside: program that runs a command in its system.
        system: the folder of that system.
        pictures: folder for the pictures of the steps, or None.
    """

    inside: Path
    system: Path
    pictures: Path | None
    began: float = field(default_factory=time.monotonic)
    _count: int = 0

    @property
    def drive(self) -> Path:
        """Drive C:."""
        return self.system / "root/wine/drive_c"

    @property
    def home(self) -> Path:
        """The folder of the account."""
        return self.drive / "users/root"

    @property
    def local(self) -> Path:
        """The account's folder of local application data."""
        return self.system / "root/wine" / _LOCAL

    @property
    def installation(self) -> Path:
        """The folder of the installation for this account."""
        return self.local / "Programs/Quay Mot Cua"

    @property
    def program(self) -> Path:
        """What the setup laid there."""
        return self.installation / "program"

    @property
    def for_all(self) -> Path:
        """The folder of an installation for all accounts."""
        return self.drive / "Program Files/Quay Mot Cua"

    @property
    def data(self) -> Path:
        """The desk's folder."""
        return self.local / "quay-mot-cua"

    def run(
        self, *command: str, seconds: float = 900, environment: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a Windows program to its end."""
        whole = [str(self.inside), "env", *environment, "wine", *command]
        return subprocess.run(whole, capture_output=True, timeout=seconds, check=False)

    def setup(self, name: str, *switches: str) -> int:
        """Run a setup silently; returns its exit code."""
        return self.run(f"/root/{name}", "/S", *switches).returncode

    def path(self, path: Path) -> str:
        """Return a path as the bare system has it."""
        return "/" + str(path.relative_to(self.system))

    def python(self, name: str = "pythonw.exe", program: Path | None = None) -> str:
        """Return the path of the interpreter."""
        return self.path((program or self.program) / "python" / name)

    def command(
        self, *arguments: str, program: Path | None = None, environment: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a command of the program."""
        python = self.python("python.exe", program)
        return self.run(python, "-m", "desktop_app", *arguments, environment=environment)

    def start(self, *arguments: str, program: Path | None = None) -> subprocess.Popen[bytes]:
        """Start the window."""
        python = self.python(program=program)
        return subprocess.Popen([self.inside, "wine", python, "-m", "desktop_app", *arguments])

    def open_update(self, path: str) -> subprocess.Popen[bytes]:
        """Open an update as a double click on it does: by the command that the setup registered for such files.

        Wine's shell does not read what is registered for one account only, therefore it is read here.

        Raises:
            FailedError: when nothing is registered.
        """
        classes = r"HKCU\Software\Classes"
        kind = self._registered(rf"{classes}\.qmcu")
        command = self._registered(rf"{classes}\{kind}\shell\open\command").replace("%1", path)
        words = [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', command)]
        return subprocess.Popen([self.inside, "wine", *words])

    def _registered(self, key: str) -> str:
        read = self.run("reg", "query", key, "/ve").stdout.decode(errors="replace")
        value = re.search(r"REG_SZ +(.*\S)", read)
        if value is None:
            raise FailedError(f"nothing is registered under {key}")
        return value[1]

    def cut_power(self) -> None:
        """End all that runs, at once."""
        subprocess.run([self.inside, "wineserver", "-k"], check=False)

    def end_session(self) -> None:
        """Sign the account out of Windows."""
        self.run("wineboot", "-e", seconds=120)

    def done(self, step: str) -> None:
        """Report a step that has passed."""
        print(f"   {time.monotonic() - self.began:4.0f} s  {step}", flush=True)
        if self.pictures is not None:
            self._count += 1
            self.pictures.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^a-z0-9]+", "-", step.lower()).strip("-")
            picture = self.pictures / f"{self._count:02d}-{name}.png"
            subprocess.run(["import", "-window", "root", picture], check=False)


def wait_until(holds: Callable[[], object], failure: str, seconds: float = STEP_S) -> None:
    """Wait for a condition.

    Raises:
        FailedError: when it does not hold in time.
    """
    latest = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > latest:
            raise FailedError(failure)
        time.sleep(0.3)


def expect(given: object, wanted: object, failure: str) -> None:
    """Fail when something is not as it should be.

    Raises:
        FailedError: when they differ.
    """
    if given != wanted:
        raise FailedError(f"{failure}: {given!r:.300} instead of {wanted!r:.300}")


def expect_success(ended: subprocess.CompletedProcess[bytes], failure: str) -> str:
    """Fail when a command did not end well; returns what it printed."""
    text = ended.stdout.decode("utf-8", "replace")
    if ended.returncode:
        raise FailedError(
            f"{failure}: {ended.returncode}\n{text[-4000:]}\n{ended.stderr.decode(errors='replace')[-1000:]}"
        )
    return text
