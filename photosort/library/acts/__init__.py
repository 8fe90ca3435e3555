"""What a person does to a library, its history and the way back."""
