"""What is shown before a desk is open: first-run wizard, sign-in, preparation of the demo."""
