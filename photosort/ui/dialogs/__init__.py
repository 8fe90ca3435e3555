"""What is asked in a dialog over the window."""
