"""Sending messages: the carriers and the outbox."""
