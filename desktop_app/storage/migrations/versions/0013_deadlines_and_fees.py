"""Columns for the deadlines of other units, and for fees on their way to the budget or back to the applicant.

They stay empty for the dossiers of before: nothing recorded these steps.
"""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the columns, each with its index."""
    run = op.get_bind().exec_driver_sql
    for column in ("deadline_at", "budget_by", "refunded_at"):
        run(f"ALTER TABLE dossier ADD COLUMN {column} INTEGER")
        run(f"CREATE INDEX ix_dossier_{column} ON dossier ({column}) WHERE {column} IS NOT NULL")
