"""The office that a waiting dossier comes from, where another one sent it electronically."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the column; no dossier of before came that way."""
    op.get_bind().exec_driver_sql("ALTER TABLE intake ADD COLUMN origin TEXT NOT NULL DEFAULT ''")
