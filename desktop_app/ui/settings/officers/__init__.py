"""The officers of the desk."""
