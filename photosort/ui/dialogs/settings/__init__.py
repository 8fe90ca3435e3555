"""The sheet of the settings: one file a group of rows, and the rows themselves."""
