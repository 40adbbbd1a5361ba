# Dates in words. The spaces inside dates do not break.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
month-alone-1 = январь
month-alone-2 = февраль
month-alone-3 = март
month-alone-4 = апрель
month-alone-5 = май
month-alone-6 = июнь
month-alone-7 = июль
month-alone-8 = август
month-alone-9 = сентябрь
month-alone-10 = октябрь
month-alone-11 = ноябрь
month-alone-12 = декабрь
month-at-1 = январе
month-at-2 = феврале
month-at-3 = марте
month-at-4 = апреле
month-at-5 = мае
month-at-6 = июне
month-at-7 = июле
month-at-8 = августе
month-at-9 = сентябре
month-at-10 = октябре
month-at-11 = ноябре
month-at-12 = декабре
month-short-1 = янв
month-short-2 = фев
month-short-3 = мар
month-short-4 = апр
month-short-5 = май
month-short-6 = июн
month-short-7 = июл
month-short-8 = авг
month-short-9 = сен
month-short-10 = окт
month-short-11 = ноя
month-short-12 = дек
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
weekday-short-1 = Пн
weekday-short-2 = Вт
weekday-short-3 = Ср
weekday-short-4 = Чт
weekday-short-5 = Пт
weekday-short-6 = Сб
weekday-short-7 = Вс
season-21 = весна
season-22 = лето
season-23 = осень
season-24 = зима
season-of-21 = весны
season-of-22 = лета
season-of-23 = осени
season-of-24 = зимы
season-at-21 = весной
season-at-22 = летом
season-at-23 = осенью
season-at-24 = зимой

# A date by itself, as an answer gives it. $kind: what is known of it.
date =
    { $kind ->
        [day] { $day } { $month } { $year } г.
        [month] { $month-alone } { $year } г.
        [season] { $season } { $year } г.
       *[year] { $year } г.
    }
# A span of time by itself. $shape: what its two ends share.
date-range =
    { $shape ->
        [days] { $day }–{ $end-day } { $month } { $year } г.
        [days-of-year] { $day } { $month } – { $end-day } { $end-month } { $year } г.
        [months] { $month-alone }–{ $end-month-alone } { $year } г.
        [years] { $year }–{ $end-year } гг.
       *[other] { $start } – { $end }
    }
# A date inside a question: «Какой съезд состоялся { date-at }?»
date-at =
    { $kind ->
        [day] { $day } { $month } { $year } года
        [month] в { $month-at } { $year } года
        [season] { $season-at } { $year } года
       *[year] в { $year } году
    }
date-between =
    { $shape ->
        [days] с { $day } по { $end-day } { $month } { $year } года
        [days-of-year] с { $day } { $month } по { $end-day } { $end-month } { $year } года
        [months] с { $month } по { $end-month-alone } { $year } года
        [years] с { $year } по { $end-year } год
       *[other] в это время: { $start } – { $end }
    }
date-about = примерно { $date }
date-at-about = примерно { $at }
date-since =
    { $kind ->
        [day] с { $day } { $month } { $year } года
        [month] с { $month } { $year } года
        [season] с { $season-of } { $year } года
       *[year] с { $year } года
    }
date-until =
    { $kind ->
        [day] до { $day } { $month } { $year } года
        [month] до { $month } { $year } года
        [season] до { $season-of } { $year } года
       *[year] до { $year } года
    }
date-heading = { $weekday }, { $day } { $month }
