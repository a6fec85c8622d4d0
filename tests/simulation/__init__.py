"""Deterministic simulation of desks, server, network and disks: checks the guarantees of sync under faults."""
