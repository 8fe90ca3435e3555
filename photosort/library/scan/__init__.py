"""What is on disk, as rows: roots, the walk, and telling moved from gone."""
