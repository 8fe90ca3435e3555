"""Measurements of the whole program, as the README reports them."""
