"""The dossier: what is filled in, what happens to it, and what its events add up to."""
