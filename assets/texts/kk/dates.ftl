# Dates in words. The spaces inside dates do not break.
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
month-alone-1 = қаңтар
month-alone-2 = ақпан
month-alone-3 = наурыз
month-alone-4 = сәуір
month-alone-5 = мамыр
month-alone-6 = маусым
month-alone-7 = шілде
month-alone-8 = тамыз
month-alone-9 = қыркүйек
month-alone-10 = қазан
month-alone-11 = қараша
month-alone-12 = желтоқсан
month-at-1 = қаңтарда
month-at-2 = ақпанда
month-at-3 = наурызда
month-at-4 = сәуірде
month-at-5 = мамырда
month-at-6 = маусымда
month-at-7 = шілдеде
month-at-8 = тамызда
month-at-9 = қыркүйекте
month-at-10 = қазанда
month-at-11 = қарашада
month-at-12 = желтоқсанда
month-short-1 = қаң
month-short-2 = ақп
month-short-3 = нау
month-short-4 = сәу
month-short-5 = мам
month-short-6 = мау
month-short-7 = шіл
month-short-8 = там
month-short-9 = қыр
month-short-10 = қаз
month-short-11 = қар
month-short-12 = жел
weekday-1 = дүйсенбі
weekday-2 = сейсенбі
weekday-3 = сәрсенбі
weekday-4 = бейсенбі
weekday-5 = жұма
weekday-6 = сенбі
weekday-7 = жексенбі
weekday-short-1 = Дс
weekday-short-2 = Сс
weekday-short-3 = Ср
weekday-short-4 = Бс
weekday-short-5 = Жм
weekday-short-6 = Сб
weekday-short-7 = Жс
season-21 = көктемі
season-22 = жазы
season-23 = күзі
season-24 = қысы
season-of-21 = көктемінен
season-of-22 = жазынан
season-of-23 = күзінен
season-of-24 = қысынан
season-at-21 = көктемінде
season-at-22 = жазында
season-at-23 = күзінде
season-at-24 = қысында

# A date by itself, as an answer gives it. $kind: what is known of it.
date =
    { $kind ->
        [day] { $year } жылғы { $day } { $month }
        [month] { $year } жылғы { $month }
        [season] { $year } жылдың { $season }
       *[year] { $year } жыл
    }
# A span of time by itself. $shape: what its two ends share.
date-range =
    { $shape ->
        [days] { $year } жылғы { $day }–{ $end-day } { $month }
        [days-of-year] { $year } жылғы { $day } { $month } – { $end-day } { $end-month }
        [months] { $year } жылғы { $month }–{ $end-month }
        [years] { $year }–{ $end-year } жылдар
       *[other] { $start } – { $end }
    }
# A date inside a question: «{ date-at } қандай съезд өтті?»
date-at =
    { $kind ->
        [day] { $year } жылғы { $day } { $month-at }
        [month] { $year } жылғы { $month-at }
        [season] { $year } жылдың { $season-at }
       *[year] { $year } жылы
    }
date-between =
    { $shape ->
        [years] { $year }–{ $end-year } жылдары
       *[other] { $range } аралығында
    }
date-about = шамамен { $date }
date-at-about = шамамен { $at }
date-since =
    { $kind ->
        [day] { $date } күнінен бастап
        [month] { $date } айынан бастап
        [season] { $year } жылдың { $season-of } бастап
       *[year] { $year } жылдан бастап
    }
date-until =
    { $kind ->
        [day] { $date } күніне дейін
        [month] { $date } айына дейін
        [season] { $date } мезгіліне дейін
       *[year] { $year } жылға дейін
    }
date-heading = { $day } { $month }, { $weekday }
