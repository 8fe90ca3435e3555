"""Right neighbours and right borders: comparing pictures, merging groups, the normalized cut."""
