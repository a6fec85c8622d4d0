"""HTTP: the interface for programs (`api`), pages for people (`pages`), and what both share."""
