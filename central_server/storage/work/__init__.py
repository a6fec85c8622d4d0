"""The unit of work on PostgreSQL, one module for each role of `central_server.core.ports`."""
