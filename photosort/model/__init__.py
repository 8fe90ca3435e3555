"""What the program speaks of: photos, albums, facts, problems, changes and undoable acts. Pure values, no I/O."""
