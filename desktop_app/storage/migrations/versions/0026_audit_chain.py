"""The audit log names the dossier of an entry, and each entry holds the hash of itself and the one before."""

import hashlib
import json
from uuid import UUID

from alembic import op

revision = "0026"
down_revision = "0024"

_NO_UPDATE = "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit log'); END"


def upgrade() -> None:
    """Add the columns and chain the entries that are there."""
    run = op.get_bind().exec_driver_sql
    run("ALTER TABLE audit_log ADD COLUMN dossier_id BLOB")
    run("ALTER TABLE audit_log ADD COLUMN hash BLOB DEFAULT x'' NOT NULL")
    run("CREATE INDEX ix_audit_log_at ON audit_log (at)")
    run("CREATE INDEX ix_audit_log_dossier ON audit_log (dossier_id) WHERE dossier_id IS NOT NULL")
    run("DROP TRIGGER audit_log_no_update")
    previous = bytes(32)
    rows = run("SELECT seq, at, officer_id, officer_name, kind, detail FROM audit_log ORDER BY seq").fetchall()
    for seq, at, officer_id, name, kind, detail in rows:
        line = _encoded([at, str(UUID(bytes=officer_id)), name, kind, detail, ""])
        previous = hashlib.sha256(previous + line).digest()
        run("UPDATE audit_log SET hash = ? WHERE seq = ?", (previous, seq))
    run(_NO_UPDATE)


def _encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
