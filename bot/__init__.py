"""The front door: settings, composition, command line. The only owner of loops and of the environment."""
