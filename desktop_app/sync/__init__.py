"""What travels between the desk and the central server."""
