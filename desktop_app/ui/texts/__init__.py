"""Every text of the screen that is not written in a widget: messages, formats of values, translations."""
