## Terminal

terminal-hello = Type a question, or type a number to press the button with that number.
    /as changes who you are: /as student, /as contact (the contact window), /as admin (the administrator)
    /back goes to earlier buttons · /history shows the chat · /help tells how to ask · /quit leaves
terminal-desk = Docking desk
terminal-role = { $name } ({ $code })
terminal-who = You can be: { $roles }. Add a name if you like, as in /as student Wang
terminal-now = Now you are { $name ->
    [none] the { $role }
   *[other] { $name } ({ $role })
}.
terminal-back = /back goes to the buttons before these
terminal-no-earlier = No earlier message has buttons.
terminal-no-button = { $most ->
    [1] The only button here is 1
   *[other] The buttons here are numbered 1 to { $most }
}; /back finds earlier ones.
terminal-no-buttons = There is no button to press yet. Please type words, such as your question.
terminal-waits = ✉ a new message for { $name }: type { $command } to read it
terminal-waits-unnamed = ✉ a new message for another { $role }: type /as { $code } and the name used before to read it
