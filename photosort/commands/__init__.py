"""The commands of the command line, each a function of a parser and its arguments."""
