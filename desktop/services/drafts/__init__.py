"""A sale while it is typed: every field kept, nothing numbered yet."""
