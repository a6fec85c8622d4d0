"""What happens to a dossier after its reception: what can be done next, and the few fields each of them asks for."""
