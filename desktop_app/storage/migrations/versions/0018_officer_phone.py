"""The telephone number of each officer, for papers that name whom to contact."""

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Add the column."""
    op.get_bind().exec_driver_sql("ALTER TABLE officer ADD COLUMN phone TEXT DEFAULT '' NOT NULL")
