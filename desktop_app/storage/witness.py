"""The witness on disk: one small file outside the database and its backups, replaced whole after each commit."""

import hashlib
import hmac
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop_app.domain.failpoints import reached
from desktop_app.domain.witness import Witness
from desktop_app.storage.commits import Committed


@dataclass
class WitnessFile:
    """Keeps the witness of one installation on one computer.

    Attributes:
        path: the file, in a folder that no backup of the database holds.
        key: the database's key; a witness without its mark counts as none.
        install_id: the installation.
        fingerprint: what tells this computer from another.
    """

    path: Path
    key: bytes
    install_id: str
    fingerprint: str
    _kept: Witness | None = None

    def read(self) -> Witness | None:
        """Return the witness, or None when there is none or it is not ours."""
        try:
            body, mark = self.path.read_text(encoding="utf-8").splitlines()
            is_ours = hmac.compare_digest(mark, self._mark(body))
            return Witness(**json.loads(body)) if is_ours else None
        except (OSError, ValueError, TypeError):
            return None

    def take(self, what: Committed) -> None:
        """Keep what a unit of work did; it is on disk when this returns."""
        before = self._kept or self.read()
        numbers = {**(before.numbers if before else {}), **what.numbers}
        seq, end = (what.seq, what.hash) if what.seq else (before.seq, before.hash) if before else (0, "")
        self.write(Witness(self.install_id, self.fingerprint, seq, end, _newest(numbers)))

    def write(self, witness: Witness) -> None:
        """Put a witness in the place of the one before, whole or not at all."""
        body = json.dumps(asdict(witness), separators=(",", ":"))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        new = self.path.with_suffix(".new")
        with new.open("w", encoding="utf-8") as file:
            file.write(f"{body}\n{self._mark(body)}\n")
            file.flush()
            os.fsync(file.fileno())
        reached("witness.written")
        new.replace(self.path)
        self._kept = witness

    def _mark(self, body: str) -> str:
        return hmac.new(self.key, body.encode(), hashlib.sha256).hexdigest()


def _newest(numbers: dict[str, int]) -> dict[str, int]:
    """Keep of each series the newest period only: older ones are never taken from again."""
    newest: dict[str, str] = {}
    for name in numbers:
        series = name.rpartition("|")[0]
        newest[series] = max(newest.get(series, ""), name)
    return {name: numbers[name] for name in newest.values()}


def computer_fingerprint() -> str:
    """Return what tells this computer from another: a hash of the system's machine id, or ``""`` where it has none."""
    return hashlib.sha256(f"quay-mot-cua {_machine_id()}".encode()).hexdigest()[:32]


def _machine_id() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - Windows only

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        if path.exists():
            return path.read_text(encoding="ascii").strip()
    return ""
