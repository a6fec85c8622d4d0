"""The wording of the printed forms."""
