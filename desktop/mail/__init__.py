"""Mails on their way: composed, handed to the server, each exactly once. The only floor that knows SMTP."""
