"""How the services are spoken to. Asynchronous; no Qt, no disk."""
