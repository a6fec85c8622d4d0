"""Each action on a dossier: its title, its fields, and the service that it calls with their values."""
