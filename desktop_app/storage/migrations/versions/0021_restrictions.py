"""Imported lists of parcels, papers and persons for whom nothing is received without a release."""

from alembic import op

revision = "0021"
down_revision = "0019"

_STATEMENTS = (
    """
    CREATE TABLE restriction_list (
        seq INTEGER NOT NULL PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        rows INTEGER NOT NULL,
        officer_id BLOB NOT NULL REFERENCES officer (id),
        officer_name TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        began_at INTEGER,
        ended_at INTEGER,
        ended_by TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE restriction (
        seq INTEGER NOT NULL PRIMARY KEY,
        list_seq INTEGER NOT NULL REFERENCES restriction_list (seq),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        source TEXT NOT NULL,
        document_number TEXT NOT NULL,
        document_day TEXT,
        number_key TEXT NOT NULL,
        name_key TEXT NOT NULL,
        commune TEXT NOT NULL,
        birth_date TEXT,
        valid_from TEXT,
        valid_to TEXT,
        note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ix_restriction_number ON restriction (number_key) WHERE number_key <> ''",
    "CREATE INDEX ix_restriction_name ON restriction (name_key) WHERE name_key <> ''",
    "CREATE INDEX ix_restriction_list ON restriction (list_seq)",
)


def upgrade() -> None:
    """Create the tables and their indexes."""
    run = op.get_bind().exec_driver_sql
    for statement in _STATEMENTS:
        run(statement)
