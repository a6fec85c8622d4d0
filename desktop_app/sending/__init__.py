"""Sending messages: an e-mail server and HTTP gateways, behind one interface; no storage, no Qt."""
