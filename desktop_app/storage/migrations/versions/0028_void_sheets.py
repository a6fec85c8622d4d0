"""Since when a printed sheet counts no more, and why."""

from alembic import op

revision = "0028"
down_revision = "0027"

_STATEMENTS = (
    "ALTER TABLE print_job ADD COLUMN voided_at INTEGER",
    "ALTER TABLE print_job ADD COLUMN void_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE print_job ADD COLUMN void_reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE print_job ADD COLUMN voided_by BLOB REFERENCES officer (id)",
    "CREATE INDEX ix_print_job_voided ON print_job (voided_at) WHERE voided_at IS NOT NULL",
)


def upgrade() -> None:
    """Add the columns and their index."""
    run = op.get_bind().exec_driver_sql
    for statement in _STATEMENTS:
        run(statement)
