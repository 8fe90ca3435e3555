"""What the actions of the window do: to albums, to photos, to folders, to the window itself."""
