"""What the newer reports ask for: dossiers for an authority elsewhere, and how and when the fee was paid."""

from alembic import op

revision = "0005"
down_revision = "0004"

# What was received before was written down without these: nothing is known of it, and nothing is counted.
_STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN non_territorial INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN payment TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN paid_at INTEGER",
    "CREATE INDEX ix_dossier_paid ON dossier (paid_at, payment) WHERE paid_at IS NOT NULL",
)


def upgrade() -> None:
    """Add the columns."""
    for statement in _STATEMENTS:
        op.execute(statement)
