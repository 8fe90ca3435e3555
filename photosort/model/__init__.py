"""What the program speaks of: photos, albums, facts, problems, changes and undoable commands. Pure values, no I/O."""
