"""Replication between desks and server: lineages, number leases, device identities, rollback guard."""
