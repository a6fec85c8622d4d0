"""The server's HTTP side: what `core` decides over `storage`, for desks, back offices and whoever watches."""
