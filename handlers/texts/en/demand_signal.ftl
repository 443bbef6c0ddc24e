### What is wanted and what is taught: /demand, its picture and table, and liaison demand.

command-demand = Demand: the skills that openings and needs want
chat-help-demand = Staff: /demand shows the skills and occupations that openings and enterprises' needs want most, by major and by sector, against what courses teach, as a picture and as a table.
signal-heading = 📈 What is wanted (last { $months } months)
signal-title = What is wanted
signal-subtitle = What openings and needs ask for and what courses teach (last { $months } months)
signal-caption = What is wanted. The figures of the picture stand in the next message and behind its buttons, all others in the table.
signal-counted = { $openings ->
    [one] One opening was counted
   *[other] { $openings } openings were counted
}, { $open } of them open for application today.
signal-demonstration = { $count ->
    [one] One of them is made up, for the demonstration.
   *[other] { $count } of them are made up, for the demonstration.
}
signal-needs = { $needs ->
    [0] No need of an enterprise is published at present.
    [one] One need of an enterprise is published: a skill counts once { $least } of them name it, so that none stands out.
   *[other] { $needs } needs of enterprises are published: a skill counts once { $least } of them name it, so that none stands out.
}
signal-needs-sealed = Enterprises' needs were not counted, as there is no key to open them.
signal-courses = { $courses ->
    [0] No courses are on record yet, so it cannot be said which skills are taught and which are not.
    [one] Compared with one course.
   *[other] Compared with { $courses } courses.
}
signal-skills = Most wanted skills
signal-want = { $skill }: { $openings ->
    [one] one opening
   *[other] { $openings } openings
}{ $askers ->
    [0] {""}
   *[other] , needs of { $askers } enterprises
}{ $taught ->
    [yes] { $courses ->
        [one] , taught in one course
       *[other] , taught in { $courses } courses
    }
    [no] , taught in no course
   *[unknown] {""}
}
signal-more = { $count ->
    [one] One more stands in the table.
   *[other] { $count } more stand in the table.
}
signal-untaught = Wanted, but taught in no course
signal-general = Wanted in any trade
signal-occupations = Occupations, by the openings' titles
signal-occupation = { $name }: { $openings ->
    [one] one opening
   *[other] { $openings } openings
}
signal-unnamed = { $count ->
    [one] The title of one opening names no occupation
   *[other] The titles of { $count } openings name no occupation
}
signal-majors = By major
signal-sectors = By sector
signal-part = { $name }: { $openings ->
    [one] one opening
   *[other] { $openings } openings
}
signal-part-wants = — wanted: { $wants }
signal-part-untaught = — in no course of this major: { $skills }
signal-missing = { $view ->
    [majors] { $count ->
        [one] One opening names no major
       *[other] { $count } openings name no major
    }
   *[sectors] { $count ->
        [one] The sector of one opening is not known
       *[other] The sectors of { $count } openings are not known
    }
}
signal-count = { $name } { $count }
signal-none = There is nothing to count yet.
signal-button-skills = 📈 Skills, occupations
signal-button-majors = 🎓 By major
signal-button-sectors = 🏭 By sector
signal-picture = wanted-{ $day }.png
signal-file = wanted-{ $day }.csv
signal-csv-sent = Any spreadsheet opens the table; each row is one item: section, of what, name, key, openings, enterprises, courses.
signal-tile-openings = openings
signal-tile-open = open today
signal-tile-needs = needs of enterprises
signal-tile-courses = courses
signal-chart-skills = Most wanted skills: openings, and needs that { $least } or more share
signal-chart-taught = Orange: taught in no course
signal-chart-no-courses = No courses are on record yet to compare with

## The table
signal-column-section = Section
signal-column-of = Of
signal-column-name = Name
signal-column-key = Key
signal-column-openings = Openings
signal-column-askers = Enterprises with needs
signal-column-courses = Courses
signal-section-skills = Skills
signal-section-general = Wanted in any trade
signal-section-occupations = Occupations
signal-section-majors = Majors
signal-section-sectors = Sectors

## The command line
help-demand = For staff: skills and occupations that openings and needs want, by major and sector, against courses.
help-option-demand-by = What is printed: skills and occupations, by major, or by sector.
