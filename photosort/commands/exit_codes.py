"""How a command ends, as scripts see it."""

OK, ERROR, USAGE, INTERRUPTED = 0, 1, 2, 130
