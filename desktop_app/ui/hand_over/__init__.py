"""Handing several dossiers over to a division."""
