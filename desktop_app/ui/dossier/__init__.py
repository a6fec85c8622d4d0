"""One stored dossier: its page, its history and the actions on it."""
