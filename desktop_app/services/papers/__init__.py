"""Papers that the desk printed or is shown: its signing key, the certificates of others, checking a receipt."""
