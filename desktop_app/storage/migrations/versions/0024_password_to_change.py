"""Whether an officer has to choose another password at the next sign-in."""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Add the column."""
    op.get_bind().exec_driver_sql("ALTER TABLE officer ADD COLUMN must_change INTEGER DEFAULT 0 NOT NULL")
