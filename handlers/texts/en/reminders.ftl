## Reminders

reminder-answer = 🔔 An introduction to “{ $whom }” has been waiting for your answer for { $days } working days. Please answer before { $day }. If there is no answer by then, the desk's office is told and whoever asked is offered somebody else.
reminder-decide = 🔔 { $days } working days ago “{ $whom }” asked to see your need in full, and they are waiting for your decision. They see only the anonymous brief until you agree.
reminder-silence = ⏰ “{ $whom }” has not answered within { $days } working days. { $office ->
    [yes] The desk's office has been told and looks after it.
   *[no] Nobody at the desk's office uses this service yet, so please contact the window yourself.
} They can still answer; then it will come here.
reminder-unanswered = ⏰ “{ $whom }” has not answered an introduction within { $days } working days. Whoever asked has been told. Please look after it: call the window, answer for it, or suggest somebody else.
