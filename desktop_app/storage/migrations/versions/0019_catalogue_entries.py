"""What was imported into the catalogue of procedures, or answered at the desk, above what the program brings.

Entries are added and never changed or deleted; of an import only the moment of its undoing is written later.
"""

from alembic import op

revision = "0019"
down_revision = "0018"

_STATEMENTS = (
    """
    CREATE TABLE catalogue_import (
        seq INTEGER NOT NULL PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        layer TEXT NOT NULL,
        office TEXT NOT NULL,
        layout TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        decision TEXT NOT NULL,
        decision_date TEXT,
        officer_id BLOB NOT NULL REFERENCES officer (id),
        officer_name TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        undone_at INTEGER,
        undone_by TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE catalogue_entry (
        seq INTEGER NOT NULL PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        import_id BLOB NOT NULL REFERENCES catalogue_import (id),
        code TEXT NOT NULL,
        content TEXT NOT NULL,
        decision TEXT NOT NULL,
        decision_date TEXT,
        effective_from TEXT NOT NULL,
        effective_to TEXT,
        is_verified INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ix_catalogue_entry_code ON catalogue_entry (code)",
    "CREATE INDEX ix_catalogue_entry_import ON catalogue_entry (import_id)",
    "CREATE TRIGGER catalogue_entry_changed BEFORE UPDATE ON catalogue_entry"
    " BEGIN SELECT RAISE(ABORT, 'entries of the catalogue are never changed'); END",
    "CREATE TRIGGER catalogue_entry_deleted BEFORE DELETE ON catalogue_entry"
    " BEGIN SELECT RAISE(ABORT, 'entries of the catalogue are never deleted'); END",
)


def upgrade() -> None:
    """Create the tables, their indexes and triggers."""
    run = op.get_bind().exec_driver_sql
    for statement in _STATEMENTS:
        run(statement)
