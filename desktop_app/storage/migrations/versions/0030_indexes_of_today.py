"""Indexes that hold all that today's page counts and sorts by, so that it reads no row that it does not show."""

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Replace the index of what is due, and add that of what lies at the desk."""
    run = op.get_bind().exec_driver_sql
    run("DROP INDEX ix_dossier_open_due")
    run("CREATE INDEX ix_dossier_open_due ON dossier (due_at, status, ended_at) WHERE ended_at IS NULL")
    run(
        "CREATE INDEX ix_dossier_at_desk ON dossier"
        " (rule_set, non_territorial, received_at, ended_at, holder, status)"
        " WHERE ended_at IS NULL AND holder = '' AND status IN (2, 4)"
    )
