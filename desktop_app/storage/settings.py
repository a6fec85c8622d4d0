"""Small values that the desk keeps by name, as JSON."""

import json
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.storage.commits import note_change
from desktop_app.storage.tables import setting


def read_setting(connection: Connection, key: str, default: Any = None) -> Any:
    """Return the value kept under `key`, or `default`."""
    found = connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
    return default if found is None else json.loads(found)


def write_setting(connection: Connection, key: str, value: Any) -> None:
    """Keep `value` under `key`."""
    text = json.dumps(value, ensure_ascii=False)
    statement = insert(setting).values(key=key, value=text)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": text}))
    note_change(connection, setting=key)
