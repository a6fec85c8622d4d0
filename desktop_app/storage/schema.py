"""Migrations of the database, with a backup before them."""

from datetime import datetime
from pathlib import Path

from desktop_app.storage.backups import back_up
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem, problems_named

# Incremented with each migration and stored in PRAGMA user_version, so that most starts do not import Alembic.
SCHEMA_VERSION = 34

_MIGRATIONS = Path(__file__).with_name("migrations")


def schema_version(store: Store) -> int:
    """Return the version of the file's schema, 0 for a new file.

    Raises:
        StorageProblem: ``storage.key`` when the key does not open the file.
    """
    raw = store.raw()
    try:
        with problems_named():
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()


def bring_up_to_date(store: Store, backups: Path, now: datetime, key_file: Path | None = None) -> Path | None:
    """Migrate the file to `SCHEMA_VERSION`, after a backup of what was there.

    Args:
        store: the open database.
        backups: folder of the backups.
        now: names the backup.
        key_file: the key file, which is copied beside the backup; None where there is none.

    Returns:
        The backup, or None when there was nothing to migrate or the database is new.

    Raises:
        StorageProblem: ``storage.newer`` when a later version of the program wrote the file.
    """
    version = schema_version(store)
    if version > SCHEMA_VERSION:
        raise StorageProblem("storage.newer")
    if version == SCHEMA_VERSION:
        return None
    backup = back_up(store, backups, now, key_file=key_file) if version else None
    _migrate(store)
    return backup


def _migrate(store: Store) -> None:
    # Alembic costs 0.2 s to import: only when there is something to migrate.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
