"""The folder that holds everything of one desk."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.storage import keys
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.keys import OpenedSlot


class KeyPlace(StrEnum):
    """Where the key of the database is stored."""

    KEYRING = "keyring"
    PASSWORD = "password"  # noqa: S105 - the name of a place


@dataclass(frozen=True, slots=True)
class DeskFolder:
    """The folder that holds everything of one desk."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "desk.db"

    @property
    def key_file(self) -> Path:
        """The key under the officers' passwords, where there is no keyring."""
        return self.path / "desk.key.json"

    @property
    def card(self) -> Path:
        """Facts that are readable without the key: the desk's id and where the key is stored."""
        return self.path / "desk.json"

    @property
    def backups(self) -> Path:
        """Copies of the database, encrypted like it."""
        return self.path / "backups"

    @property
    def suspect(self) -> Path:
        """Marker file of a background check that detected damage: the next start checks the whole database first."""
        return self.path / "desk.suspect"

    @property
    def exists(self) -> bool:
        """Whether a desk was made here."""
        return self.card.exists()

    @property
    def slots(self) -> Path | None:
        """The key file when the officers' passwords open it; None with a keyring and for a sample desk."""
        return self.key_file if self.key_file.exists() else None


def open_key(folder: DeskFolder, password: str) -> OpenedSlot:
    """Return the key of the desk's database.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.no_key`` when the keyring does not have it.
    """
    card = json.loads(folder.card.read_text(encoding="utf-8"))
    if KeyPlace(card["key"]) is KeyPlace.PASSWORD:
        return keys.open_slot(folder.key_file, password)
    key = keys.key_from_keyring(card["desk"])
    if key is None:
        raise StorageProblem("storage.no_key")
    return OpenedSlot(key, "")
