"""Placeholder until the life of a dossier's last facts land."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Nothing yet."""
