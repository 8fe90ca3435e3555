"""What is said of an album: its name, what explains it, how much like junk it is, who is held back."""
