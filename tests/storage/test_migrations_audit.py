"""The audit log of a desk of before is chained as its entries would have been."""

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.people.agency import Officer
from desktop_app.services.context import new_id
from desktop_app.storage import schema
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.audit_check import broken_audit_links
from desktop_app.storage.engine import Store
from tests.conftest import KEY

_AT = datetime(2026, 11, 20, 9, 30, 0, 123_456, tzinfo=VIETNAM)
_NAMES = ("Trần Minh Đức", 'Hà "Bé"', "Lê\tThị\\Hoà")


def test_entries_of_before_are_chained(tmp_path: Path) -> None:
    store = Store(tmp_path / "desk.db", KEY)
    config = Config()
    config.set_main_option("script_location", str(schema._MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0024")
        for name in _NAMES:
            connection.exec_driver_sql(
                "INSERT INTO audit_log(at, officer_id, officer_name, kind, detail) VALUES (?, ?, ?, ?, ?)",
                (round(_AT.timestamp() * 1000), new_id().bytes, name, "x", '{"text":"Đã đổi \\"a\\""}'),
            )
        command.upgrade(config, "0026")
        AuditTrail("x", dict[str, str]).append(connection, _AT, Officer(new_id(), "Lan"), {"text": "mới"})
        assert list(broken_audit_links(connection)) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM audit_log").scalar() == len(_NAMES) + 1
    store.close()
