"""The parts of the wordings page: the list, the editor, the sample."""
