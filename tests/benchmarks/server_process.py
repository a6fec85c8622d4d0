"""A server in memory in a process of its own, reached through a pipe: its work takes nothing from the desk's."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from random import Random
from typing import Any
from uuid import UUID, uuid4

from central_server.core import devices
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.context import DeskContext
from desktop_app.services.sync.device_store import public_key
from desktop_app.services.sync.rollback_guard import install_id_of
from desktop_app.storage.sync_state import write_identity, write_key, write_server
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryServer

_UNIT = UUID(int=1)


def _now() -> datetime:
    return datetime.now(UTC)


def _serve(pipe: Connection, install: UUID, public: bytes) -> None:
    """Take the desk in, then do whatever it asks, one thing after the other."""
    server = MemoryServer()
    with server.work() as work:
        made = devices.enrol(work, server.journal, uuid4(), install, public, "")
        lineage = work.feed()[1]
    link = Link(_UNIT, _now, server, lambda: made.device_id, Random(1))
    gc.freeze()
    pipe.send((made.device_id, lineage))
    while (asked := pipe.recv()) is not None:
        name, arguments = asked
        try:
            pipe.send((getattr(link, name)(*arguments), None))
        except Exception as error:
            pipe.send((None, error))


class RemoteServerClient:
    """`ServerClient` over a pipe. `enrolled` makes one for a desk; `close` ends its process."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def ask(*arguments: object) -> Any:
            self._pipe.send((name, arguments))
            answer, error = self._pipe.recv()
            if error is not None:
                raise error
            return answer

        return ask

    def close(self) -> None:
        self._pipe.send(None)


def enrolled(context: DeskContext) -> RemoteServerClient:
    """Enrol a desk at a fresh server in a process of its own."""
    key = bytes(range(32))
    ours, theirs = get_context("spawn").Pipe()
    arguments = (theirs, UUID(install_id_of(context.store)), public_key(key))
    get_context("spawn").Process(target=_serve, args=arguments, daemon=True).start()
    device_id, lineage = ours.recv()
    with context.store.write() as connection:
        write_key(connection, key)
        write_identity(connection, DeskIdentity(_UNIT, device_id, 0, 0, lineage))
        write_server(connection, url="https://x", look_up="")
    return RemoteServerClient(ours)
