"""The national catalogue at the server: publishing signed updates, and what they have put in force."""
