"""Stored JSON in the shape of its data classes: pages that wait, drafts, the identity. Events stay as they were."""

import json

from alembic import op

from desktop_app.domain.dossier.payload_versions import reception_from_1

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Rewrite the JSON of intakes and drafts."""
    connection = op.get_bind()
    for row in connection.exec_driver_sql("SELECT id, body FROM intake").fetchall():
        body = _text(reception_from_1(json.loads(row.body)))
        connection.exec_driver_sql("UPDATE intake SET body = ? WHERE id = ?", (body, row.id))
    for row in connection.exec_driver_sql("SELECT id, body FROM draft").fetchall():
        old = json.loads(row.body)
        body = _text({"reception": reception_from_1(old["reception"]), "typed": old["typed"]})
        connection.exec_driver_sql("UPDATE draft SET body = ? WHERE id = ?", (body, row.id))
    identity = connection.exec_driver_sql("SELECT value FROM setting WHERE key = 'sync.identity'").scalar()
    if identity is not None:
        old = json.loads(identity)
        new = {"unit_id": old.pop("unit"), "device_id": old.pop("device"), **old}
        connection.exec_driver_sql("UPDATE setting SET value = ? WHERE key = 'sync.identity'", (_text(new),))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
