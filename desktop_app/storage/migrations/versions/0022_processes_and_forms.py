"""The step of the internal process that is under way, for lists; and the blank forms of procedures.

The columns stay empty for the dossiers of before: no process was kept with them. Of a form only its last day is written
later; its content is kept once, whatever it is attached to.
"""

from alembic import op

revision = "0022"
down_revision = "0021"

_FORMS = (
    """
    CREATE TABLE form_content (
        sha256 TEXT NOT NULL PRIMARY KEY,
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE form_file (
        seq INTEGER NOT NULL PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        code TEXT NOT NULL,
        document TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL REFERENCES form_content (sha256),
        source TEXT NOT NULL,
        effective_from TEXT NOT NULL,
        effective_to TEXT,
        officer_id BLOB NOT NULL REFERENCES officer (id),
        officer_name TEXT NOT NULL,
        added_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ix_form_file_code ON form_file (code)",
    "CREATE TRIGGER form_content_changed BEFORE UPDATE ON form_content"
    " BEGIN SELECT RAISE(ABORT, 'contents of forms are never changed'); END",
    "CREATE TRIGGER form_file_deleted BEFORE DELETE ON form_file"
    " BEGIN SELECT RAISE(ABORT, 'forms are ended and never deleted'); END",
)


def upgrade() -> None:
    """Add the columns with the index of the dossiers that have a step under way, and the tables of forms."""
    run = op.get_bind().exec_driver_sql
    for name in ("step_number", "step_minutes"):
        run(f"ALTER TABLE dossier ADD COLUMN {name} INTEGER DEFAULT '0' NOT NULL")
    for name in ("step_work", "step_who"):
        run(f"ALTER TABLE dossier ADD COLUMN {name} TEXT DEFAULT '' NOT NULL")
    run("ALTER TABLE dossier ADD COLUMN step_since INTEGER")
    run("CREATE INDEX ix_dossier_step_since ON dossier (step_since) WHERE step_since IS NOT NULL")
    for statement in _FORMS:
        run(statement)
