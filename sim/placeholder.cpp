// Grows with the folder.
