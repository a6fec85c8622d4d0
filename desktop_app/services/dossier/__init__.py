"""Actions on a dossier after its reception."""
