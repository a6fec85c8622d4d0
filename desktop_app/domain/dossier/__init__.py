"""The dossier: reception data, actions, events and the state that they give."""
