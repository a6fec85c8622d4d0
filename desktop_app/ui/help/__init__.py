"""The help of the program: texts of the pages, what is new, about the program, the support file."""
