"""Desks in forked processes that use the product's services and are killed at a failpoint."""

import os
import shutil
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import enrolment, rounds
from desktop_app.services.sync.copies import settle_copy
from desktop_app.services.sync.rollback_guard import guard_database
from desktop_app.storage.engine import Store
from desktop_app.sync.ports import Unreachable
from tests.conftest import KEY, a_reception
from tests.faults.kill_points import kill_at

Act = Callable[[DeskContext, Connection], None]


@dataclass
class DeskFolder:
    """A desk's folder, the computer around it, and what its officer saw saved."""

    path: Path
    template: DeskContext
    seen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.template.store.path, self.path / "desk.db")

    def opened(self) -> DeskContext:
        """Open the desk as the program does at its start."""
        now = lambda: datetime.now(UTC)  # noqa: E731
        context = replace(self.template, store=Store(self.path / "desk.db", KEY), clock=now)
        if guard_database(context.store, self.path.with_name(f"{self.path.name}-guard"), "here", now):
            settle_copy(context, goes_on=True)
        return context

    def run(self, act: Act, place: tuple[str, int] | None = None) -> int:
        """Do something in a process of its own; return the signal that ended it, 0 for none."""
        receiver, sender = Pipe(duplex=False)
        child = os.fork()
        if child == 0:
            os._exit(self._in_child(act, sender, place))
        sender.close()
        try:
            while True:
                self.seen.append(receiver.recv())
        except EOFError:
            receiver.close()
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status):
            raise AssertionError("the desk's process failed; see its output")
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0

    def _in_child(self, act: Act, sender: Connection, place: tuple[str, int] | None) -> int:
        try:
            if place is not None:
                kill_at(*place)
            act(self.opened(), sender)
        except BaseException:
            traceback.print_exc()
            return 1
        return 0

    def copy_to(self, target: Path) -> None:
        """Copy the folder as it lies there, with the program stopped."""
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(self.path, target)

    def put_back(self, kept: Path) -> None:
        """Put an old copy of the folder in its place; the guard stays."""
        shutil.rmtree(self.path)
        shutil.copytree(kept, self.path)


def day(url: str, code: str, people: list[Applicant], dossiers: int) -> Act:
    """Return a desk's day: enrol when needed, then receive dossiers and sync after each."""

    def act(context: DeskContext, sender: Connection) -> None:
        if not rounds.sync_status(context).is_enrolled:
            _until_enrolled(context, url, code)
        rounds.sync_now(context)
        for number in range(dossiers):
            sender.send(
                receive(context, a_reception(context, people[number % len(people)]), printed=False).dossier.code
            )
            rounds.sync_now(context)

    return act


def _until_enrolled(context: DeskContext, url: str, code: str) -> None:
    for _ in range(20):
        try:
            enrolment.enrol_desk(context, url, code)
        except Unreachable:
            continue
        return


def until_quiet(context: DeskContext, _sender: Connection) -> None:
    """Sync until nothing waits."""
    for _ in range(40):
        status = rounds.sync_now(context)
        if not status.waiting and not status.problem and not status.awaits_reissue:
            return
    raise AssertionError(f"the desk does not come to rest: {status}")
