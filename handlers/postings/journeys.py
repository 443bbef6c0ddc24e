"""What these journeys are called where it is noted what somebody is asked to type."""

JOURNEY = "post"
"""A field of a posting; asked of its number."""
REPORTING = "flag"
"""Words to a report; asked of the number of the record."""
