"""Meeting: times are proposed by one side, picked by the other, put into calendars, moved and called off."""
