"""Alembic migrations of the local file."""
