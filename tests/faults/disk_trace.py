"""The writes of a process, from its system calls, and the files that a power cut at any moment would leave.

A write reaches the disk at the latest when its file is synced. Of those after the last sync any may be there, missing
or torn in the middle, each on its own: harsher than most disks.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

_SECTOR = 512
_CALL = re.compile(rb"(\w+)\((.*)\)\s+= (-?\d+)")
_PWRITE = re.compile(rb'\d+<([^>]*)>, "([^"]*)"\.*, (\d+), (\d+)')
_WRITE = re.compile(rb'(\d+)<[^>]*>, "([^"]*)"')
_ON_FILE = re.compile(rb"\d+<([^>]*)>(?:, (\d+))?")
_NAMED = re.compile(rb'"([^"]*)"')
_CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink"


@dataclass(frozen=True, slots=True)
class Step:
    """A system call with an effect: ``write``, ``truncate``, ``sync``, ``unlink`` of a file, or ``output``."""

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""


def trace(command: Sequence[str], folder: Path) -> list[Step]:
    """Run a command under observation and return what it did to the files of a folder and wrote on its output."""
    file = folder.with_suffix(".trace")
    observed = ["strace", "-y", "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(file), *command]
    subprocess.run(observed, check=True, stdout=subprocess.DEVNULL)
    with file.open("rb") as lines:
        steps = [step for line in lines if (step := _step(line, folder)) is not None]
    file.unlink()
    return steps


def _step(line: bytes, folder: Path) -> Step | None:
    call = _CALL.match(line)
    if call is None or call[3].startswith(b"-"):
        return None
    name, arguments = call[1], call[2]
    if name == b"write":
        match = _WRITE.match(arguments)
        return Step("output", "", data=_bytes(match[2])) if match is not None and match[1] == b"1" else None
    return _of_file(name, arguments, folder)


def _of_file(name: bytes, arguments: bytes, folder: Path) -> Step | None:
    pattern = {b"pwrite64": _PWRITE, b"unlink": _NAMED}.get(name, _ON_FILE)
    match = pattern.match(arguments)
    if match is None:
        return None
    path = Path(_bytes(match[1]).decode())
    if path.parent != folder or path.name.endswith("-shm"):
        return None
    if name == b"pwrite64":
        return Step("write", path.name, int(match[4]), _bytes(match[2]))
    if name == b"ftruncate":
        return Step("truncate", path.name, int(match[2]))
    return Step("unlink" if name == b"unlink" else "sync", path.name)


def _bytes(text: bytes) -> bytes:
    return bytes.fromhex(text.replace(rb"\x", b"").decode())


@dataclass
class Disk:
    """What is surely on the disk, and what may be."""

    sure: dict[str, bytearray] = field(default_factory=dict)
    open: dict[str, list[Step]] = field(default_factory=dict)
    output: list[str] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """Let one more thing happen."""
        if step.kind == "output":
            self.output += step.data.decode().split()
        elif step.kind == "sync":
            for one in self.open.pop(step.name, ()):
                _apply(self.sure, one)
        else:
            self.open.setdefault(step.name, []).append(step)

    def settle(self) -> None:
        """Let everything reach the disk."""
        for name in list(self.open):
            self.take(Step("sync", name))

    def after_cut(self, chance: Random) -> dict[str, bytes]:
        """Return the files as a power cut now might leave them."""
        files = {name: bytearray(content) for name, content in self.sure.items()}
        for steps in self.open.values():
            for step in steps:
                fate = chance.random()
                if fate < 0.5:
                    _apply(files, _torn(step, chance) if fate < 0.1 else step)
        return {name: bytes(content) for name, content in files.items()}


def _torn(step: Step, chance: Random) -> Step:
    sectors = len(step.data) // _SECTOR
    if step.kind != "write" or sectors < 2:
        return step
    return Step("write", step.name, step.offset, step.data[: _SECTOR * chance.randrange(1, sectors)])


def _apply(files: dict[str, bytearray], step: Step) -> None:
    if step.kind == "unlink":
        files.pop(step.name, None)
        return
    content = files.setdefault(step.name, bytearray())
    end = step.offset + len(step.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if step.kind == "truncate":
        del content[step.offset :]
    else:
        content[step.offset : end] = step.data


def images(steps: Sequence[Step], begin: str, count: int, seed: int) -> Iterator[tuple[dict[str, bytes], list[str]]]:
    """Return files after cuts at random moments, each with the output of the process until then.

    Args:
        steps: what the process did.
        begin: its output when it is ready; before that nothing is cut.
        count: how many cuts.
        seed: of the moments and of each write's fate.
    """
    chance = Random(seed)
    disk = Disk()
    start = next(place for place, step in enumerate(steps) if step.kind == "output" and begin.encode() in step.data)
    for step in steps[: start + 1]:
        disk.take(step)
    disk.settle()
    disk.output.clear()
    moments = sorted(chance.randrange(start + 1, len(steps)) for _ in range(count))
    place = start + 1
    for moment in moments:
        for step in steps[place:moment]:
            disk.take(step)
        place = max(place, moment)
        yield disk.after_cut(chance), list(disk.output)
