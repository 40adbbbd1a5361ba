# Dates in words. The spaces inside dates do not break.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-alone-1 = January
month-alone-2 = February
month-alone-3 = March
month-alone-4 = April
month-alone-5 = May
month-alone-6 = June
month-alone-7 = July
month-alone-8 = August
month-alone-9 = September
month-alone-10 = October
month-alone-11 = November
month-alone-12 = December
month-at-1 = January
month-at-2 = February
month-at-3 = March
month-at-4 = April
month-at-5 = May
month-at-6 = June
month-at-7 = July
month-at-8 = August
month-at-9 = September
month-at-10 = October
month-at-11 = November
month-at-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mo
weekday-short-2 = Tu
weekday-short-3 = We
weekday-short-4 = Th
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = Su
season-21 = spring
season-22 = summer
season-23 = autumn
season-24 = winter
season-of-21 = spring
season-of-22 = summer
season-of-23 = autumn
season-of-24 = winter
season-at-21 = spring
season-at-22 = summer
season-at-23 = autumn
season-at-24 = winter

# A date by itself, as an answer gives it. $kind: what is known of it.
date =
    { $kind ->
        [day] { $day } { $month } { $year }
        [month] { $month-alone } { $year }
        [season] { $season } { $year }
       *[year] { $year }
    }
# A span of time by itself. $shape: what its two ends share.
date-range =
    { $shape ->
        [days] { $day }–{ $end-day } { $month } { $year }
        [days-of-year] { $day } { $month } – { $end-day } { $end-month } { $year }
        [months] { $month-alone }–{ $end-month-alone } { $year }
        [years] { $year }–{ $end-year }
       *[other] { $start } – { $end }
    }
# A date inside a question: “Which congress met { date-at }?”
date-at =
    { $kind ->
        [day] on { $date }
       *[other] in { $date }
    }
date-between =
    { $shape ->
        [days] from { $day } to { $end-day } { $month } { $year }
        [days-of-year] from { $day } { $month } to { $end-day } { $end-month } { $year }
        [months] from { $month-alone } to { $end-month-alone } { $year }
        [years] from { $year } to { $end-year }
       *[other] from { $start } to { $end }
    }
date-about = about { $date }
date-at-about = in about { $date }
date-since = since { $date }
date-until = until { $date }
date-heading = { $weekday }, { $day } { $month }
