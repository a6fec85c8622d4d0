"""Server and desks in memory."""

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from tests.simulation import memory_numbers
from tests.simulation.folding import SharedFolds
from tests.simulation.ids import Ids
from tests.simulation.journal_folder import JournalFolder
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.memory_disk import Disk
from tests.simulation.memory_log import public_half
from tests.simulation.memory_server import UNIT, MemoryServer


class InMemory:
    """`Factory` in memory; `counter_apart` plants that bug in every desk."""

    def __init__(self, ids: Ids, *, counter_apart: bool = False) -> None:
        self._ids = ids
        self._counter_apart = counter_apart
        self._folds = SharedFolds()

    def server(self, *, has_journal_file: bool) -> MemoryServer:
        if not has_journal_file:
            return MemoryServer()
        shared = Path("/dev/shm")
        self._files = TemporaryDirectory(dir=shared if shared.is_dir() else None)
        return MemoryServer(JournalFolder(Path(self._files.name) / "journal", UNIT))

    def public_key(self, key: bytes) -> bytes:
        return public_half(key)

    def desk(self, unit_id: UUID, device_id: UUID, install_id: UUID, key: bytes, fingerprint: str) -> MemoryDesk:
        identity = DeskIdentity(unit_id, device_id, 0, 0, (Era("g0", 0),))
        disk = Disk(str(install_id), identity, key, share=memory_numbers.desk_number(fingerprint))
        desk = MemoryDesk(disk, fingerprint, self._ids, self._folds)
        desk.counter_apart = self._counter_apart
        return desk
