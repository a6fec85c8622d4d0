"""What happens to a dossier after its reception."""
