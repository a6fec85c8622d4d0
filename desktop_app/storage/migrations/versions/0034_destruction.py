"""Dossiers whose data was destroyed, and looks of the audit log whose content was."""

from alembic import op

revision = "0034"
down_revision = "0033"

_REST = "seq, at, officer_id, officer_name, kind, hash"
_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _REST.split(", ")) for row in ("old", "new"))


def upgrade() -> None:
    """Add the column, and let the content of a look be emptied; its hash and everything else stay."""
    run = op.get_bind().exec_driver_sql
    run("ALTER TABLE dossier ADD COLUMN destroyed_at INTEGER")
    run("DROP TRIGGER audit_log_no_update")
    run(
        "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log"
        f" WHEN NOT (old.kind GLOB 'access.*' AND new.detail = '' AND new.dossier_id IS NULL AND ({_OLD}) IS ({_NEW}))"
        " BEGIN SELECT RAISE(ABORT, 'audit log'); END"
    )
