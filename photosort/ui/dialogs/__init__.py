"""What is asked in a sheet over the window."""
