"""One module per thing an officer does. A service opens the unit of work and knows no widget."""
