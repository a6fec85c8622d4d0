"""What several desks and the server need to agree: histories, number blocks, identities."""
