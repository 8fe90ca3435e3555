"""The main window and its frame: layout, sidebar, header, status bar."""
