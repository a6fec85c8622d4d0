"""A desk that is enrolled at a server in memory."""

from random import Random
from uuid import UUID, uuid4

from central_server.core import devices
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import DeskShare, write_share
from desktop_app.services.procedures.publishers import trust_server
from desktop_app.services.sync.device_store import StoredLog, public_key
from desktop_app.services.sync.rollback_guard import install_id_of
from desktop_app.storage.sync_state import write_identity, write_key, write_server
from tests.simulation.link import Link
from tests.simulation.memory_server import SERVER_KEY, UNIT, MemoryServer

__all__ = ["UNIT", "enrol", "link_of"]


def enrol(context: DeskContext, server: MemoryServer, key: bytes, desk_number: int = 1) -> Link:
    """Give a desk an identity at a server, and return its way there."""
    install = UUID(install_id_of(context.store))
    with server.work() as work:
        made = devices.enrol(work, server.journal, uuid4(), install, public_key(key), "")
        lineage = work.feed()[1]
    with context.store.write() as connection:
        write_share(connection, DeskShare(desk_number))
        write_key(connection, key)
        write_identity(connection, DeskIdentity(UNIT, made.device_id, 0, 0, lineage))
        write_server(connection, url="https://x", look_up="")
        trust_server(connection, context, public_key(SERVER_KEY).hex())
    return link_of(context, server)


def link_of(context: DeskContext, server: MemoryServer) -> Link:
    """Return the way of an enrolled desk to its server."""
    log = StoredLog(context.store, context.clock)
    return Link(UNIT, context.clock, server, lambda: log.identity().device_id, Random(1))
