"""The server's rules, independent of the storage (`ports`)."""
