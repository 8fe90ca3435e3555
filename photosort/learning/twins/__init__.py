"""Copies of one picture: arrays in, pairs out. Candidates by vectors, alignment by points, proof by pixels."""
