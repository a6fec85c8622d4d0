"""Widgets and helpers that more than one feature uses."""
