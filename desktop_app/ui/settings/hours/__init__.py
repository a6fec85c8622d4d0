"""Office hours."""
