"""What people type into the search box: its words, its grammar, and what was understood of it."""
