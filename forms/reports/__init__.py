"""The ledger and the reports of a period, landscape."""
