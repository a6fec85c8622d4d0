"""Sending messages to citizens: the carriers' settings, and the outbox."""
