"""How far the clock of each device was off when it greeted last."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER TABLE device_contact ADD COLUMN clock_ahead_s DOUBLE PRECISION")
