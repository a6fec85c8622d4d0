"""Settings in the shape of their types, dated office hours, and the audit log instead of growing settings."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from alembic import op

revision = "0008"
down_revision = "0007"

_STATEMENTS = (
    "CREATE TABLE audit_log (seq INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL, officer_id BLOB NOT NULL, "
    "officer_name TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL) STRICT",
    "CREATE INDEX ix_audit_log_kind ON audit_log (kind)",
    "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit log'); END",
    "CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit log'); END",
)


def upgrade() -> None:
    """Create the table and convert the stored settings."""
    for statement in _STATEMENTS:
        op.execute(statement)
    _rewrite("agency", _agency)
    _rewrite("office_hours", _hours)
    _rewrite("sync.open.lease", _lease)
    _rewrite("sync.open.enrolment", _unchanged)
    _rewrite("sync.open.rebirth", _unchanged)
    op.execute("UPDATE setting SET key = 'sync.open.reissue' WHERE key = 'sync.open.rebirth'")
    _rewrite("sync.status", _status)
    _move("calendar.changes", "calendar", _calendar_change)
    _move("officers.changes", "officer", _officer_change)


def _rewrite(key: str, change: Any) -> None:
    """Convert a stored value. Version 0.1.0 stored null for a request that was answered: that row is deleted."""
    connection = op.get_bind()
    stored = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
    value = json.loads(stored) if stored is not None else None
    if value is not None:
        connection.exec_driver_sql("UPDATE setting SET value = ? WHERE key = ?", (_text(change(value)), key))
    elif stored is not None:
        connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (key,))


def _move(key: str, kind: str, change: Any) -> None:
    connection = op.get_bind()
    stored = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
    for old in json.loads(stored) if stored is not None else ():
        at = round(datetime.fromisoformat(old["at"]).timestamp() * 1000)
        officer_id, officer_name, detail = change(old)
        connection.exec_driver_sql(
            "INSERT INTO audit_log(at, officer_id, officer_name, kind, detail) VALUES (?, ?, ?, ?, ?)",
            (at, UUID(officer_id).bytes, officer_name, kind, _text(detail)),
        )
    connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (key,))


def _agency(old: dict[str, Any]) -> dict[str, Any]:
    days = ("valid_from", "valid_to")
    codes = [{**code, **{day: code[day] or None for day in days}} for code in old["codes"]]
    return {**old, "codes": codes}


def _hours(old: dict[str, Any]) -> list[dict[str, Any]]:
    times = {name: f"{old[name]}:00" for name in ("appointment", "cutoff", "closing")}
    sessions = {name: [f"{at}:00" for at in old[name]] for name in ("morning", "afternoon")}
    return [{"effective_from": None, "hours": {**old, **times, **sessions}}]


def _unchanged(old: dict[str, Any]) -> dict[str, Any]:
    return old


def _status(old: dict[str, Any]) -> dict[str, Any]:
    is_unproved = old.get("problem") == "rebirth_unproved"
    return {**old, "problem": "reissue_unproved"} if is_unproved else old


def _lease(old: dict[str, Any]) -> dict[str, Any]:
    return {"request_id": old["request"], "scheme": old["scheme"], "want": old["want"]}


def _calendar_change(old: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    detail = {"day": old["day"], "old": _day(old["old"]), "new": _day(old["new"])}
    return old["officer"], old["officer_name"], detail


def _day(old: dict[str, Any] | None) -> dict[str, Any] | None:
    if old is None:
        return None
    return {"day" if name == "date" else name: value for name, value in old.items()}


def _officer_change(old: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    detail = {"officer_name": old["name"], "kind": old["kind"], "role": old["role"], "old": old["old"] or None}
    return old["by"], old["by_name"], detail


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
