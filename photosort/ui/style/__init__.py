"""How the window looks: theme, the system's theme, icons, painting."""
