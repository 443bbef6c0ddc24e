## What an enterprise tells, and the criteria of programs

button-eligible = 🧾 What can my company get?
button-check = 🧾 Does my company qualify?
button-check-number = 🧾 { $n }
button-program = 📄 The program
button-skip = Rather not say
button-agree = I agree, begin
button-revise-facts = ✏️ Change
button-invite-colleague = Invite a colleague
button-export-enterprise = Export the company's data
button-leave-enterprise = Delete the company's data
button-leave-sure = Yes, delete
command-eligible = What my company can get
command-enterprise = My company's data
enterprise-consent = To tell whether you can apply, the desk needs to know a few things about your company, such as where it is, what it does, how many people it has, and its revenue.
    It asks one thing at a time, only what makes a difference, and you may leave out any of them.
    It is kept encrypted and used for nothing but checking criteria. Only you and colleagues whom you invite can see it; change or delete it whenever you like (/enterprise).
enterprise-heading = Your company
enterprise-nothing = Nothing is on record yet.
enterprise-revise = Tap one to fill it in or change it:
enterprise-invitation = An invitation for one colleague; it works once, for 7 days. Pass on the single line below for them to send here{ $link ->
    [none] {""}
   *[other] , or have them open { $link }
}. You are told when they join.
enterprise-joined = A colleague has joined your company with your invitation. Both of you can now see and change its data and needs.
enterprise-leave-ask = This deletes what you told about your company and takes its openings down; where colleagues still use it, only you leave. Are you sure?
enterprise-left = Deleted.
enterprise-column-fact = What
enterprise-column-value = Value
enterprise-column-day = Told on
enterprise-file = company.csv
fact-line = { $fact }: { $value } ({ $day })
fact-noted = Noted. { $fact }: { $value }
fact-noted-another = That is “{ $fact }”, noted: { $value }.
fact-not-noted = One thing at a time, please. Not noted yet: “{ $said }”. Tell it when you are asked, or with /enterprise.
fact-skipped = All right, nothing on “{ $fact }”.
fact-yes = Yes
fact-no = No
fact-none = none
titles-done = That is all / none
ask-fact = { $form ->
    [yes-no] { $fact }: is that so?
    [amount] { $fact }: how much, in CNY? For example “42 million”
    [percent] { $fact }: how many per cent? For example “4.6”
    [day] { $fact }? For example “2016-05”
   *[other] { $fact }: how many?{ $unit ->
        [none] {""}
       *[other] {" "}({ $unit })
    }
}
ask-country = In which country is the company registered?
ask-region = In which province and city is the company registered? For example “Jiujiang, Jiangxi”
ask-sector = What does it mainly make or do? For example “rubber seals”
ask-titles = Which of these titles does it hold? Tap as many as it has, then “That is all”.
ask-which-sector = Which sector is it?
misread-unreadable = { $form ->
    [yes-no] Please tap “Yes” or “No”, or type it.
    [amount] That could not be read as an amount. Please write it like “42 million” or “1.2m”.
    [percent] That could not be read. Please write per cent, such as “4.6”.
    [count] That could not be read. Please write a number, such as “60”.
    [day] That could not be read. Please write it like “2016-05”.
    [country] That could not be read. Please tap a country or write its name.
    [place] That place is not known here. Please write province and city, such as “Jiujiang, Jiangxi”.
   *[other] Please tap one of the buttons.
}
misread-no-unit = In which unit? Please add it, for example “42 million”.
misread-other-currency = Please convert it to CNY, for example “CNY 42 million”.
misread-out-of-range = That number cannot be right. Please write it once more.
misread-rough = Please give one number, a rough one will do, such as “0.8 million”.
misread-sector = No such sector is known here. Please try other words, such as “rubber seals” or “software”.
eligible-heading = What your company can get
eligible-n-eligible = { $count } fit
eligible-n-likely = { $count } fit as far as can be checked
eligible-n-open = { $count } lack facts
eligible-n-judged = { $count } only a person can judge
eligible-n-unstated = { $count } without criteria on record
eligible-n-not-eligible = { $count } do not fit
eligible-settled = Now clear
button-results = Show the results
eligible-fits = Ready to apply for
eligible-may = A little more would tell
eligible-near = Just missed
eligible-whether = { $fact } (yes or no)
eligible-needs = Still to know: { $facts }
eligible-needs-more = Still to know: { $facts } and more
eligible-decides = Programs that depend on it: { $count }
eligible-nothing-to-ask = Everything that can be asked was asked. To change something send /enterprise.
criterion-now = { $criterion } (now: { $now })
criterion-one-year = { $criterion } ({ $now }, of the one year you told; the rule counts three)
criteria-confirmed = The criteria were confirmed by a person; the official notice decides.
criteria-unconfirmed = The criteria were taken from public documents and not yet confirmed by a person; go by the official notice before you apply.
verdict-eligible = Meets every criterion
verdict-likely = Meets every criterion that can be checked; the authority judges those with 👤
verdict-judged = The authority judges; nothing that can be checked here decides it
verdict-open = Some facts are lacking, so it cannot be told yet
verdict-not-eligible = Does not qualify at present
verdict-unstated = Its criteria are not on record; please see the official page
country-CN = China
country-UK = United Kingdom
country-US = United States
title-hnte = High and new technology enterprise (valid)
title-srdi = Provincial SRDI enterprise
title-little-giant = SRDI “little giant”
title-tech-sme = Technology-based SME
title-innovative-sme = Innovative SME
title-city-technology-centre = City-level enterprise technology centre
title-city-rd-centre = City-level R&D centre
title-provincial-technology-centre = Provincial enterprise technology centre
title-provincial-rd-institution = Provincial R&D institution
title-provincial-design-centre = Provincial industrial design centre
title-city-patent-pilot = City patent pilot enterprise
fact-country = Country of registration
fact-region = Place
fact-sector = Sector
fact-employees = Employees
fact-revenue_cny = Revenue of the last year
fact-founded = Founded
fact-founded_years = Years since founding
fact-rd_spending_cny = R&D spending of the last year
fact-rd_staff = R&D staff
fact-graduate_staff = R&D staff with a degree or an intermediate title
fact-titles = Titles held
fact-invention_patents = Invention patents in force
fact-utility_models = Utility models in force
fact-designs = Design patents in force
fact-software_copyrights = Software copyrights
fact-ic_layouts = Integrated-circuit layout designs
fact-rd_ratio_percent = R&D spending over revenue
fact-rd_cost_ratio_percent = R&D spending over costs
fact-rd_staff_percent = Share of R&D staff
fact-total_assets_cny = Total assets
fact-debt_ratio_percent = Debt ratio
fact-main_business_percent = Share of the main business in revenue
fact-market_share_percent = Market share of the main product
fact-niche_years = Years in the niche market of the main product
fact-hightech_income_percent = Share of income from high-tech products and services
fact-domestic_rd_percent = Share of R&D spent in China
fact-average_main_revenue_three_years_cny = Average main revenue over three years
fact-rd_spending_two_years_cny = R&D spending in two years together
fact-new_equity_two_years_cny = New equity in two years
fact-new_equity_three_years_cny = New equity in three years
fact-revenue_growth_two_years_percent = Yearly growth of revenue over two years
fact-service_revenue_percent = Share of services in revenue
fact-equipment_spending_cny = Spending on new equipment
fact-project_investment_cny = Investment in the project
fact-planned_investment_cny = Planned investment
fact-srdi_score = Score in the SRDI evaluation
fact-innovative_sme_score = Score in the innovative SME evaluation
fact-digital_maturity_level = Digital maturity level after the upgrade
fact-jobs_created = Jobs created
fact-serious_incident_or_dishonesty = A serious incident or dishonesty record in three years
ask-serious_incident_or_dishonesty = Has there been a serious safety, quality or environmental incident, or a dishonesty record, in the last three years?
fact-major_incident_last_year = A major incident in the last year
ask-major_incident_last_year = Has there been a major safety or quality incident or a serious environmental offence in the last year?
fact-prohibited_products = Products that the state prohibits, restricts or phases out
ask-prohibited_products = Are any of your products prohibited, restricted or being phased out by the state?
fact-in_excluded_industry = In an industry excluded from the R&D super-deduction
ask-in_excluded_industry = Is the company in tobacco, hospitality, wholesale or retail, property, leasing and business services, or entertainment?
fact-owns_core_ip = Owns the core IP of its main product
ask-owns_core_ip = Does the company own the core intellectual property of its main product?
fact-owns_patent_or_trademark = Owns a patent or trade mark
ask-owns_patent_or_trademark = Does the company own a patent or a registered trade mark?
fact-keeps_rd_accounts = Taxed on its books, with an R&D ledger
ask-keeps_rd_accounts = Is the company taxed on its books, and does it keep a ledger of R&D spending?
fact-cooperates_with_college = Works with a college or university
ask-cooperates_with_college = Does the company work with a university or college, for instance on a joint lab or internships?
fact-has_technology_contract = Has a written technology contract
ask-has_technology_contract = Is there a written contract on technology development or transfer?
fact-has_technology_transfer_income = Has income from technology transfer
ask-has_technology_transfer_income = Is there income from technology transfer?
fact-uses_external_testing = Buys research, testing or instrument services
ask-uses_external_testing = Will the company buy research, testing or instrument services from others?
fact-is_tech_or_innovative_sme = Holds the technology-based or innovative SME title
ask-is_tech_or_innovative_sme = Does the company hold the technology-based or the innovative SME title?
fact-is_sme = Small or medium-sized
ask-is_sme = Is the company small or medium-sized by the official standard?
fact-is_startup_team = A start-up team or new company
ask-is_startup_team = Are you a start-up team or a company just founded?
fact-is_listed = Listed
ask-is_listed = Is the company publicly listed?
fact-has_discharge_permit = Holds a pollutant discharge permit
ask-has_discharge_permit = Does the company hold a pollutant discharge permit or registration?
fact-project_completed = The project is finished
ask-project_completed = Is the project that you want support for finished already?
fact-has_other_central_funding = The project has other central funding
ask-has_other_central_funding = Has the project received other central government funding?
fact-single_applicant = One company applies alone
ask-single_applicant = Does your company apply alone?
fact-is_manufacturer = A manufacturer
ask-is_manufacturer = Is the company a manufacturer?
fact-is_industrial = An industrial company
ask-is_industrial = Is the company in industry (mining, manufacturing, or supply of power, heat, gas or water)?
fact-is_software_enterprise = A software company
ask-is_software_enterprise = Is it a software company?
fact-science_award_in_3_years = A national or provincial science award in three years
ask-science_award_in_3_years = Has the company won a national or provincial science award in the last three years?
fact-transfers_technology_ownership = Transfers the ownership of technology
ask-transfers_technology_ownership = Is it the ownership of the technology that is transferred (not a licence)?
fact-has_separate_rd_unit = A separate R&D unit
ask-has_separate_rd_unit = Is there a separate R&D unit?
fact-rd_spending_three_years_cny = R&D spending in three years together
fact-best_revenue_three_years_cny = Revenue of the best of three years
fact-registered_capital_cny = Registered capital
fact-city_technology_centre_years = Years as a city-level technology centre
fact-plant_varieties = New plant varieties
