"""The page of the catalogue: procedures with the source of each value, imports of official files."""
