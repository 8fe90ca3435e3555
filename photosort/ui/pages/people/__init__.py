"""The page of people: the wall of faces, questions, and the page of each person."""
