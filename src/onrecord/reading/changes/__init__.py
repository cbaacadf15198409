"""Announced changes: where they are announced, what became of them, and by which rule."""
