## The five levels from industry to major: reasons in an answer

lead-named = it takes your major, { $name }
lead-group = it takes { $other }, of the same class as your major { $name }: { $group }
lead-of-group = it takes { $other }, of the class that you name: { $group }
lead-from-group = because in the class that you name, { $group }, { $name } { $steps }
lead-from-major = because your major { $name } { $steps }
lead-from-occupation = because the occupation { $name } { $steps }
lead-from-sector = because your sector { $name } { $steps }
lead-from-enterprise = because { $name } { $steps }
lead-and = {", which "}
lead-too = { $said }; { $lead }
lead-editorial = { $said } (our judgement)
lead-up-occupation = leads to the occupation { $name }
lead-up-sector = is found in the sector { $name }
lead-up-enterprise = is found at { $name }
lead-up-major = is grouped under { $name }
lead-down-enterprise = includes { $name }
lead-down-occupation = needs the occupation { $name }
lead-down-major = draws on the major { $name }
lead-down-sector = includes { $name }

because-gbt4754 = the standard's own grouping (GB/T 4754)
because-catalogue = the undergraduate catalogue's own grouping
because-esco = the ESCO occupation names the industry in its title ({ $title })
because-page = a university's introduction of the major says “{ $basis }”
because-editorial = our judgement, not seen in a source
because-demonstration = demonstration data
because-other = source: { $source }
because-read-in = { $said }, { $ref }

## The command

help-linkage = Show how industries, sectors, enterprises, occupations and majors hang together.
help-walk = Start from a sector, occupation or major and walk up or down the linkage; each step says what it rests on.
help-option-to = The level at which to stop.
help-option-up = Walk up only (towards industry).
help-option-down = Walk down only (towards majors).
linkage-level-industry = industry
linkage-level-sector = sector
linkage-level-enterprise = enterprise
linkage-level-occupation = occupation
linkage-level-discipline = discipline
linkage-level-major-class = class of majors
linkage-level-major = major
linkage-because = because: { $because }
linkage-taken-as = Nothing is called “{ $text }”; taken as what comes nearest.
linkage-nowhere = Nothing leads on from here.
linkage-nowhere-to = No way leads from here to the level “{ $level }”.
linkage-more = Too many paths, { $count } are shown; --to says where to stop.
error-linkage-unknown = There is no sector, enterprise, occupation or major called “{ $text }”.
error-linkage-near = There is no sector, enterprise, occupation or major called “{ $text }”. Near it: { $near }
usage-linkage-empty = Name a sector, enterprise, occupation or major, for example: liaison linkage walk "computer science" --up
usage-linkage-both = Choose one of --up and --down; with neither, the walk goes both ways.
