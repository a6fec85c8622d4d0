"""Deadlines of other units, the units that were asked, and fees on their way to the budget or back to the applicant.

They stay empty for the dossiers of before: nothing recorded these steps.
"""

from alembic import op

revision = "0013"
down_revision = "0012"

_CONSULTATION = """
CREATE TABLE dossier_consultation (
    dossier_seq INTEGER NOT NULL REFERENCES dossier (seq),
    request BLOB NOT NULL,
    unit TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer_by INTEGER NOT NULL,
    answered_at INTEGER,
    silent INTEGER NOT NULL,
    PRIMARY KEY (dossier_seq, request)
) STRICT, WITHOUT ROWID
"""


def upgrade() -> None:
    """Add the columns, each with its index, and the table of units that were asked."""
    run = op.get_bind().exec_driver_sql
    for column in ("deadline_at", "budget_by", "refunded_at"):
        run(f"ALTER TABLE dossier ADD COLUMN {column} INTEGER")
        run(f"CREATE INDEX ix_dossier_{column} ON dossier ({column}) WHERE {column} IS NOT NULL")
    run(_CONSULTATION)
    run("CREATE INDEX ix_dossier_consultation_asked ON dossier_consultation (asked_at)")
