## Terminal

terminal-hello = Type a question; type a number to press a button; /as changes who you are (/as contact is the contact window, /as admin the administrator); /history shows the chat; /back goes back to earlier buttons; /quit leaves.
terminal-desk = Docking desk
terminal-who = You can be: { $personas }, with a name if you like, as in /as student Wang
terminal-now = Now you are { $name } ({ $role }).
terminal-no-earlier = No earlier message has buttons.
terminal-no-button = Buttons are numbered 1 to { $most }.
terminal-waits = ✉ a new message for { $name } (/as { $role } { $name } reads it)
