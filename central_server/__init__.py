"""The central server: merges the events of all desks of an office into one feed, and leases numbers."""
