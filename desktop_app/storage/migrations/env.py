"""Alembic's environment: runs on the connection that `desktop_app.storage.schema` hands over."""

from alembic import context

from desktop_app.storage.tables import metadata


def _include(name: str | None, kind: str, parent_names: object) -> bool:
    # The full-text tables make shadow tables of their own that no metadata knows.
    return not (kind == "table" and name is not None and "_text" in name)


context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, include_name=_include)
with context.begin_transaction():
    context.run_migrations()
