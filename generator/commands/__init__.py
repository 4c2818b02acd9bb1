"""The shell: one module a group of commands. Gets bytes, calls the rooms, writes bytes, says what happened.

Only this package knows the rooms. A command takes a project and returns an `Outcome`. It imports a room when needed,
so that a command which needs few rooms starts fast.
"""
