"""Reports compare days: a limit runs to the end of its last day (Bộ luật Dân sự 2015 Điều 148 khoản 6).

The view of migration 0009 compared moments, so a result of the due day counted as late after the hour of appointment;
it is made again, and the counts by month are summed anew. One new column marks the dossiers whose limit begins only
when the competent agency receives them (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 as amended by Nghị định 309/2026);
the other holds the last day that a supplement request named (Điều 19 khoản 5).
"""

from alembic import op

revision = "0011"
down_revision = "0010"

_BY_MOMENT = "ended_at > due_at AS ended_after_due"
# Việt Nam has had one offset, +7, since 1975.
_BY_DAY = "(ended_at + 25200000) / 86400000 > (due_at + 25200000) / 86400000 AS ended_after_due"
_KEY = (
    "month, flow, group_id, settled, ended_after_due, ended_before_due_day, apologised, outcome, payment, "
    "return_method, satisfaction"
)


def upgrade() -> None:
    """Add the columns, make the view again, and count again."""
    run = op.get_bind().exec_driver_sql
    view = run("SELECT sql FROM sqlite_master WHERE name = 'dossier_flow'").scalar_one()
    if _BY_MOMENT not in view:
        raise LookupError("the view of migration 0009 is another one")
    run("ALTER TABLE dossier ADD COLUMN awaits_agency INTEGER DEFAULT '0' NOT NULL")
    run("ALTER TABLE dossier_wait ADD COLUMN last_day TEXT")
    run("DROP VIEW dossier_flow")
    run(view.replace(_BY_MOMENT, _BY_DAY))
    run("DELETE FROM monthly_count")
    run(f"INSERT INTO monthly_count ({_KEY}, dossiers) SELECT {_KEY}, count(*) FROM dossier_flow GROUP BY {_KEY}")  # noqa: S608 - names of our own
    run("CREATE INDEX ix_dossier_awaits_agency ON dossier (received_at) WHERE awaits_agency = 1")
