"""Dossiers that wait for their reception."""
