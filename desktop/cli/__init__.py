"""The command line: one small file for each group of commands; without a command the desk opens.

Exit status 0 on success, 1 on a refusal (one clear line on stderr, nothing half done), 2 on bad usage. Qt is
loaded only to open the window and to put a refusal into words.
"""
