"""Columns for what is owed of a result: its delivery, its correction, a lost dossier; Today reads them.

They stay empty for the dossiers of before: nothing recorded the form of a result, an error or a loss. A result that
lies at the desk since then counts from its appointment.
"""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add the columns and the indexes of those that few dossiers have."""
    run = op.get_bind().exec_driver_sql
    for name in ("collect_from", "deliver_since", "error_at", "correction_due", "incident_at"):
        run(f"ALTER TABLE dossier ADD COLUMN {name} INTEGER")
    for name in ("deliver_since", "error_at", "incident_at"):
        run(f"CREATE INDEX ix_dossier_{name} ON dossier ({name}) WHERE {name} IS NOT NULL")
