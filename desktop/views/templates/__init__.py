"""The editor of the templates of documents."""
