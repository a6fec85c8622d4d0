"""Synchronisation with the central server."""
