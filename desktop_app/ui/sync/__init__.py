"""Syncing as the officer sees it: the light, the page, and who keeps it going."""
