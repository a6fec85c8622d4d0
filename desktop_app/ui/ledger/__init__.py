"""The ledger of dossiers."""
