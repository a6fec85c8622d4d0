"""What proves whose event an event of another desk is."""

from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Add the column; events of before have no proof."""
    op.get_bind().exec_driver_sql("ALTER TABLE dossier_event ADD COLUMN proof BLOB")
