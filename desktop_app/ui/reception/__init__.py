"""Receiving a dossier."""
