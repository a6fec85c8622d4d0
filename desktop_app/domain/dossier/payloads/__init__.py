"""Payloads of events: one data class for each kind.

An event's JSON holds its payload under ``body`` and the version of the payload's shape under ``v``. A change of shape
raises `PAYLOAD_VERSION` and gets an upcaster in `payload_versions`. A field with a default may be missing in JSON.
"""
