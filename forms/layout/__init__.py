"""Setting text, tables and codes on pages."""
