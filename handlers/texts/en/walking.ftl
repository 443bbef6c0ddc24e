### Industry - sector - enterprise - occupation - major - openings: /path, "what can I become", the picture of the chain.

command-path = From a major to sectors, companies and openings
walk-node = { $name } ({ $level })
walk-code = Code { $code }
walk-rung = { $rung ->
    [industry] Industries
    [sector] Sectors
    [enterprise] Enterprises
    [occupation] Occupations
    [major] Majors
   *[opening] Openings
}
walk-level = { $way } { $rung } ({ $count }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
walk-level-none = { $way } { $rung }: none
walk-openings = ↓ Openings: { $here } here{ $unsaid ->
    [0] {""}
   *[other] , { $unsaid } that do not say where
}{ $elsewhere ->
    [0] {""}
   *[other] , { $elsewhere } elsewhere
}
walk-judged = On the way to what is marked { $mark } there is a step that is our judgement alone, not seen in a source. Open a level to see what each step rests on.
walk-here-region = “Here” means { $region }.
walk-here-country = { $country ->
    [none] Every place counts as “here”.
    [CN] “Here” means anywhere in China.
   *[other] “Here” means anywhere in the desk's country ({ $country }).
}
walk-list = { $name } · { $rung } ({ $count })
walk-stop = { $n }. { $name } – { $source }
walk-stop-here = { $said }{ $level ->
    [major] { $away ->
        [yes] ; not seen among the labs and courses here
       *[no] ; found here
    }
   *[other] { $away ->
        [yes] ; not here
       *[no] ; here
    }
}
walk-step = { $start } { $way } { $end }: { $because }
walk-source = { $source ->
    [gbt4754] classification of industries (GB/T 4754)
    [catalogue] catalogue of undergraduate majors
    [esco] ESCO occupations
    [page] a university's page
    [editorial] our judgement
    [demonstration] demonstration data
   *[other] another source
}
walk-through = No source says where { $name } itself leads; what follows goes by the majors of its class, { $group }.
walk-opening = { $n }. { $title }{ $org ->
    [none] {""}
   *[other] , { $org }
}
walk-opening-unsaid = { $where ->
    [none] does not say where it is
   *[other] says “{ $where }”, which may or may not be here
}
walk-opening-unproven = the source does not say whether it is still open; ask before you apply
walk-vacancy-own = an opening of this enterprise
walk-vacancy-linked = reached through { $name } ({ $source })
walk-vacancy-asks = { $grade ->
    [group] takes { $name }, of the same class: { $group }
   *[named] takes { $name }
}
walk-elsewhere = { $count } more in other places: “Find openings” shows them as well.
walk-broken = ⚠️ Broken links
walk-broken-leads-nowhere = No source says to which occupation or sector { $name } leads; what follows goes by the majors of its class, { $through }.
walk-broken-leads-nowhere-alone = No source says to which occupation or sector { $name } leads.
walk-broken-no-sector = No source says to which sector { $name } belongs.
walk-broken-no-major = It is not known which majors feed { $name }.
walk-broken-no-local-major = No major here feeds { $name }: { $majors } would, but no lab or course here is known to teach it.
walk-broken-no-enterprise = The desk knows no enterprise here that { $name } leads to.
walk-broken-no-opening = There is no opening here at present that { $name } leads to.
walk-broken-only-linked = No opening here asks for { $name } by name; those listed are reached through a sector or an enterprise.
walk-which = Which one do you mean?
walk-unknown = No major, occupation or sector is called “{ $text }”. Please try its full name, as in: /path electronic information engineering
walk-unknown-near = No major, occupation or sector is called “{ $text }”. Did you mean one of these?
walk-ask-study = What is your major? Just type its name, as in: polymer materials and engineering. It counts for this conversation and is not kept in a profile.
walk-ask-trade = Which sector do you mean? Just type it, as in: rubber products, furniture. It counts for this conversation and is not kept in your company's data.
walk-ask-any = Where shall we begin? Type a major, an occupation or a sector, as in: automation, mechanical engineers, furniture.
walk-ask-behind-path = Please write the major, occupation or sector behind /path, as in: /path polymer materials. What you were filling in stays as it is.
walk-in-private = Please ask about “my major” or “our sector” in the private chat. In a group, name it, as in: what can I do with a degree in polymer materials?
walk-gone = This button has expired: the linkage has changed since. Begin again with /path.
walk-find = { $kind ->
    [study] Internships and jobs for a { $name } student
   *[work] Internships and jobs: { $name }
}
walk-opening-nowhere = “{ $title }” names neither an enterprise of the linkage nor a major, so it stands nowhere in the chain.
walk-opening-leads = In the chain, “{ $title }” is linked with:
walk-not-drawn = This machine cannot draw the picture. Here it is in words.
walk-caption = { $name }: the chain from industry to openings
walk-picture-file = chain.png
walk-picture-band = { $rung } ({ $count })
walk-picture-more = { $count } more
walk-picture-through = by the majors of its class, { $group }
walk-picture-none = { $rung ->
    [industry] Broken: no industry is known
    [sector] Broken: no sector is known
    [enterprise] Broken: no enterprise is known
    [occupation] Broken: no occupation is known
    [major] Broken: no major is known to feed it
   *[opening] Broken: no opening here at present
}
walk-legend-sourced = from a source
walk-legend-judged = our judgement
walk-legend-here = here
walk-button-rung = { $way } { $rung } { $count }
walk-button-to = { $way } { $name }
walk-button-stop = { $way } { $n }. { $name }
walk-button-number = { $n } { $name }
walk-button-group = ↔ { $name }
walk-button-picture = 🖼 Picture
walk-button-find = 🔎 Find openings
walk-button-before = « Back
walk-button-further = More »
walk-button-chain = 🔗 Where it stands in the chain
