"""The local encrypted SQLite file: tables, migrations, queries, search, backup."""
