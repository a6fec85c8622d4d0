"""The window, the sidebar, the top bar, and the switching between pages."""
