"""Database migrations."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from central_server.storage.database import Database
from central_server.storage.shard import Shard

_MIGRATIONS = Path(__file__).with_name("migrations")


class NewerSchemaError(Exception):
    """A newer version of the program has migrated the database; this one can neither serve it nor take that back."""


def migrate(database: Database) -> None:
    """Apply all missing migrations, in one transaction of each shard.

    Raises:
        NewerSchemaError: when a database has migrations that this version does not know; nothing is changed.
    """
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if any(_revision_of(shard) not in {*known, None} for shard in database.shards):
        raise NewerSchemaError
    for shard in database.shards:
        with shard.transaction() as connection:
            command.upgrade(config_of(connection), "head")


def is_current(database: Database) -> bool:
    """Return whether the database has the schema of this version."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    return all(_revision_of(shard) == newest for shard in database.shards)


def _revision_of(shard: Shard) -> str | None:
    with shard.transaction() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def config_of(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection; the caller ends its transaction."""
    config = _config()
    config.attributes["connection"] = connection
    return config


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
