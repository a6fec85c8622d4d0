"""Alembic's environment: runs on the connection that `central_server.storage.schema` hands over."""

from alembic import context

from central_server.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
