"""Agencies that issue papers."""
