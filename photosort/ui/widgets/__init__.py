"""Small parts of the window that belong to no page."""
