"""Checking a printed paper: genuine, replaced, altered or forged."""
