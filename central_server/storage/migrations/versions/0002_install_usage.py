"""Bytes that each installation has stored today."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Apply."""
    op.execute(
        """
        CREATE TABLE install_usage (
            unit_id UUID NOT NULL,
            install_id UUID NOT NULL,
            day DATE NOT NULL,
            size BIGINT NOT NULL,
            PRIMARY KEY (unit_id, install_id)
        )
        """
    )
