"""Certificates of the keys that sign papers; why a sheet was printed again."""

from alembic import op

revision = "0023"
down_revision = "0022"

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
    "ALTER TABLE print_job ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX ix_print_job_created ON print_job (created_at)",
)


def upgrade() -> None:
    """Create the table, the column and their indexes."""
    run = op.get_bind().exec_driver_sql
    for statement in _STATEMENTS:
        run(statement)
