"""Slips for an outage: numbers that were given to paper in advance."""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Create the table."""
    op.get_bind().exec_driver_sql(
        """
        CREATE TABLE outage_slip (
            code TEXT NOT NULL PRIMARY KEY,
            printed_at INTEGER NOT NULL,
            officer_id BLOB NOT NULL REFERENCES officer (id),
            dossier_id BLOB,
            entered_at INTEGER,
            voided_at INTEGER,
            void_reason TEXT NOT NULL DEFAULT '',
            voided_by BLOB REFERENCES officer (id)
        ) STRICT
        """
    )
