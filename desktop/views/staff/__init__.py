"""The people who work here: who sits at the desk, who approves, and the form of one."""
