"""Use cases of the desk. A service opens the transaction and knows no widget."""
