"""Devices connected to the desk: scanners."""
