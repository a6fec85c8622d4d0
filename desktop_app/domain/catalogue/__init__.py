"""The catalogue of procedures: codes, search, and values in layers with their sources."""
