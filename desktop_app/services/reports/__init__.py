"""Reports, the ledger and today's alerts."""
