"""What the window says: translation, numbers and dates, messages and facts in words."""
