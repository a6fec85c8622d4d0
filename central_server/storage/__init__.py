"""The server's storage: PostgreSQL, and a journal on another volume for what may never be promised twice."""
