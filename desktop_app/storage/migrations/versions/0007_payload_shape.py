"""Convert stored JSON to the shape of its data classes: intakes, drafts, device identity. Events are unchanged."""

import json

from alembic import op

from desktop_app.domain.dossier.payload_versions import reception_from_1

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Rewrite the JSON of intakes, drafts and the device identity."""
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
        names = {"unit": "unit_id", "device": "device_id", "rebirth": "reissue"}
        new = {names.get(name, name): value for name, value in old.items()}
        connection.exec_driver_sql("UPDATE setting SET value = ? WHERE key = 'sync.identity'", (_text(new),))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
