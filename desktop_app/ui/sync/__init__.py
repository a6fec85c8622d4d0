"""Syncing with the server: its page and its parts."""
