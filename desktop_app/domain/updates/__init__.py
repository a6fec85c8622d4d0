"""Updates of the program: what a signed bundle says of itself, and when a desk takes it."""
