"""Updates of the program: where they come from, checking them, and laying them ready for the next start."""
