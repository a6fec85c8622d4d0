"""Corrections of wordings may be put back as they were signed, and only then changed."""

from alembic import op

revision = "0032"
down_revision = "0031"

_STATEMENTS = (
    "DROP TRIGGER form_wording_is_not_changed",
    "DROP TRIGGER form_wording_is_not_deleted",
    """
    CREATE TRIGGER form_wording_is_not_changed BEFORE UPDATE ON form_wording
    WHEN NOT EXISTS (SELECT 1 FROM setting WHERE "key" = 'wording.put_back')
    BEGIN SELECT RAISE(ABORT, 'form_wording is append-only'); END
    """,
    """
    CREATE TRIGGER form_wording_is_not_deleted BEFORE DELETE ON form_wording
    WHEN NOT EXISTS (SELECT 1 FROM setting WHERE "key" = 'wording.put_back')
    BEGIN SELECT RAISE(ABORT, 'form_wording is append-only'); END
    """,
)


def upgrade() -> None:
    """Make the triggers anew."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
