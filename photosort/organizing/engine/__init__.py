"""The engine: the process in which torch and scikit-learn run, and how it is spoken to."""
