"""Scanners and other things plugged into the desk."""
