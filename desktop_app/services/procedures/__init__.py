"""Changing the catalogue of a desk: imports of files, answers of officers, the desk's own wishes."""
