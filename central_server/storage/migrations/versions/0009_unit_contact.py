"""Where citizens reach an office, for the public pages."""

from alembic import op

revision = "0009"
down_revision = "0004"


def upgrade() -> None:
    """Apply."""
    op.execute(
        """
        CREATE TABLE unit_contact (
            unit_id UUID NOT NULL,
            address TEXT NOT NULL,
            phone TEXT NOT NULL,
            hours TEXT NOT NULL,
            PRIMARY KEY (unit_id)
        )
        """
    )
