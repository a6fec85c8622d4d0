"""What all forms share: data, layout, and the way from data to PDF."""
