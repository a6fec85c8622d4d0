"""What the newer reports ask for: an authority elsewhere, how the fee was paid. Drawn pages in the spool."""

from alembic import op

revision = "0005"
down_revision = "0004"

# What was received before was written down without these: nothing is known of it, and nothing is counted.
_STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN non_territorial INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN payment TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN paid_at INTEGER",
    "CREATE INDEX ix_dossier_paid ON dossier (paid_at, payment) WHERE paid_at IS NOT NULL",
    "ALTER TABLE print_job ADD COLUMN title TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE print_job ADD COLUMN sheet TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE print_job ADD COLUMN pages BLOB",
)


def upgrade() -> None:
    """Add the columns."""
    for statement in _STATEMENTS:
        op.execute(statement)
