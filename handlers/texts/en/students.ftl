## What students show of themselves

student-shown = { $part }: { $value }
student-part-name = Name
student-part-major = Major
student-part-degree = Degree
student-part-year = Year of study
student-part-graduates = Graduates in
student-part-skills = Skills
student-part-languages = Languages
student-part-contact = Contact
student-part-starts = Free from
student-part-finishes = Free until
student-degree-college = college diploma
student-degree-bachelor = bachelor's
student-degree-master = master's
student-degree-doctor = doctorate
student-year = year { $year }
