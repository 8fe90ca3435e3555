"""Measurements of the whole program, as packaging/FIGURES.md reports them."""
