"""One column for the newest step that the citizen was not told of: the call list reads it.

It stays empty for the dossiers of before: nothing recorded whom the desk had called. A later event of such a dossier
computes it from all of its events.
"""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column and its index."""
    run = op.get_bind().exec_driver_sql
    run("ALTER TABLE dossier ADD COLUMN owed_since INTEGER")
    run("CREATE INDEX ix_dossier_owed_since ON dossier (owed_since) WHERE owed_since IS NOT NULL")
