"""What the server decides, over any storage that can lock, append and commit (`ports`)."""
