"""Columns for the step of the internal process that is under way; Today, the ledger and the search read them.

They stay empty for the dossiers of before: no process was kept with them.
"""

from alembic import op

revision = "0022"
down_revision = "0019"


def upgrade() -> None:
    """Add the columns, and the index of the dossiers that have a step under way."""
    run = op.get_bind().exec_driver_sql
    for name in ("step_number", "step_minutes"):
        run(f"ALTER TABLE dossier ADD COLUMN {name} INTEGER DEFAULT '0' NOT NULL")
    for name in ("step_work", "step_who"):
        run(f"ALTER TABLE dossier ADD COLUMN {name} TEXT DEFAULT '' NOT NULL")
    run("ALTER TABLE dossier ADD COLUMN step_since INTEGER")
    run("CREATE INDEX ix_dossier_step_since ON dossier (step_since) WHERE step_since IS NOT NULL")
