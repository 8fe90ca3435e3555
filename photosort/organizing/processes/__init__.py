"""Processes of ours beside the program: how they are started, spoken to, and ended with it."""
