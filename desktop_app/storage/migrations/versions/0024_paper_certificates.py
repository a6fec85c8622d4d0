"""Certificates of the keys that sign papers, so that receipts of other desks are checked without a network."""

from alembic import op

revision = "0024"
down_revision = "0021"

_STATEMENTS = (
    """
    CREATE TABLE paper_certificate (
        public_key TEXT NOT NULL PRIMARY KEY,
        key_id TEXT NOT NULL,
        office TEXT NOT NULL,
        valid_until TEXT NOT NULL,
        is_revoked INTEGER NOT NULL,
        signature TEXT NOT NULL,
        server_key TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ix_paper_certificate_key_id ON paper_certificate (key_id)",
)


def upgrade() -> None:
    """Create the table and its index."""
    run = op.get_bind().exec_driver_sql
    for statement in _STATEMENTS:
        run(statement)
