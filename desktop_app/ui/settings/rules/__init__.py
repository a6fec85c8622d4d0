"""The page of the rules that apply."""
