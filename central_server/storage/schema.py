"""Database migrations."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from central_server.storage.database import Database

_MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(database: Database) -> None:
    """Apply all missing migrations in one transaction."""
    config = _config()
    with database.transaction() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(database: Database) -> bool:
    """Return whether the database has the schema of this version."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    with database.transaction() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
