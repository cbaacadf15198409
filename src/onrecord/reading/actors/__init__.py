"""Who is speaking: mentions are found, gathered into actors, and every source resolved or left open."""
