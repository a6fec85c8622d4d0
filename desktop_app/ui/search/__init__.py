"""The search line, its results, and the list of found dossiers."""
