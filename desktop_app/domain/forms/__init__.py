"""What an office may change about its printed forms."""
