"""The tracking ledger on screen."""
