"""The folder that holds everything of one desk."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.files import write_file
from desktop_app.storage.errors import disk_problems_named


class KeyPlace(StrEnum):
    """Whether the system's keyring holds the key too; the key file always does."""

    KEYRING = "keyring"
    PASSWORD = "password"  # noqa: S105 - the name of a place


@dataclass(frozen=True, slots=True)
class DeskCard:
    """Facts that are readable without the key.

    Attributes:
        version: of this file's layout.
        desk: the desk's id, its name in the keyring; ``""`` when it was lost.
        key: where the key of the database is stored.
        second_place: folder on another disk that holds copies of the backups, or ``""``; known here because the
            database may be what was lost.
    """

    version: int
    desk: str
    key: KeyPlace
    second_place: str = ""


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
        """The key under the officers' passwords and the recovery code."""
        return self.path / "desk.key.json"

    @property
    def card(self) -> Path:
        """Facts that are readable without the key; see `DeskCard`."""
        return self.path / "desk.json"

    @property
    def roster(self) -> Path:
        """Names of the officers who may sign in, readable without the key."""
        return self.path / "desk.officers.json"

    @property
    def attempts(self) -> Path:
        """Wrong passwords in a row, by officer's id."""
        return self.path / "desk.attempts.json"

    @property
    def backups(self) -> Path:
        """Copies of the database, encrypted like it, each with a copy of the key file."""
        return self.path / "backups"

    @property
    def suspect(self) -> Path:
        """Marker file of a background check that detected damage: the next start checks the whole database first."""
        return self.path / "desk.suspect"

    @property
    def unfinished(self) -> Path:
        """Marker file while a desk is being set up: what lies here belongs to no desk yet."""
        return self.path / "desk.unfinished"

    @property
    def exists(self) -> bool:
        """Whether a desk was made here, whatever was lost of it since."""
        parts = (self.card, self.database, self.key_file, self.backups)
        return not self.unfinished.exists() and any(part.exists() for part in parts)

    @property
    def slots(self) -> Path | None:
        """The key file; None for a sample desk, which has none."""
        return self.key_file if self.key_file.exists() else None

    def read_card(self) -> DeskCard:
        """Return the desk's card; when it was lost, one that leaves the keyring out."""
        try:
            return decode(self.card.read_bytes(), DeskCard)
        except (OSError, DecodeError):
            return DeskCard(1, "", KeyPlace.PASSWORD)

    def write_card(self, card: DeskCard) -> None:
        """Store the desk's card.

        Raises:
            StorageProblem: when it cannot be written.
        """
        with disk_problems_named():
            write_file(self.card, encode(card))


def second_folder(place: str) -> Path:
    """Return the folder of the copied backups in the second place."""
    return Path(place) / "quay-mot-cua"
