"""Storage: PostgreSQL, and a journal on another volume for everything that must survive a restore."""
