"""The lists of restrictions: importing, comparing, ending."""
