"""Period reports."""
