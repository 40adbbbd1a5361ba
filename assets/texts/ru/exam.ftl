# План к экзамену: его страница, панель на странице «Сегодня», командная строка.

command-go-exam-plan = План к экзамену
command-save-plan = Сохранить план

plan-remove = Убрать план
plan-save-as-is = Сохранить как есть
plan-name = Экзамен
plan-name-hint = например, контрольная
plan-date = Дата
plan-time = Начало
plan-time-hint = 09:00
plan-time-wrong = Запишите время так: 09:00
plan-minutes = Минут в день
plan-minutes-of = Минут в день недели: { $weekday }
plan-each-weekday = Для каждого дня недели своё
plan-study-days = Дни занятий
plan-study-on = Заниматься в день недели: { $weekday }
plan-away = Дни без занятий
plan-away-from = С какого дня
plan-away-to = По какой день
plan-away-add = Добавить
plan-away-drop = Не оставлять свободными: { $days }
plan-pass = Проходной балл
plan-decks = Колоды экзамена
plan-decks-all = все
plan-decks-some = { $count } из { $all }
plan-deck-note = Сколько весит карта каждой колоды; 0 – не спрашивается
plan-deck-weight = Вес колоды «{ $deck }»
plan-core-only = Только главные карты
plan-core-note =
    { $count ->
        [one] { $count } главная карта; остальные подождут до конца экзамена
        [few] { $count } главные карты; остальные подождут до конца экзамена
       *[other] { $count } главных карт; остальные подождут до конца экзамена
    }
plan-after = После экзамена продолжается обычное расписание. Интервалов план не меняет.
plan-percent = { $percent } %

plan-days-left =
    { $count ->
        [0] сегодня
        [one] остался { $count } день
        [few] осталось { $count } дня
       *[other] осталось { $count } дней
    }
plan-expected = Ожидаемый результат
plan-between = вероятнее всего от { $low } до { $high }
plan-pass-at = порог { $percent }
plan-on-plan = По плану
plan-score = { $percent } % ({ $low }–{ $high })
plan-score-told = Ожидаемый результат { $percent } %, вероятнее всего от { $low } до { $high }; проходной балл { $pass } %
plan-not-enough =
    { $minutes ->
        [one] { $minutes } минуты в день мало
       *[other] { $minutes } минут в день мало
    }
plan-need =
    { $cards ->
        [one] На { $cards } карту
        [few] На { $cards } карты
       *[other] На { $cards } карт
    } нужно около { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    } в день, чтобы успеть к { $day }.
plan-need-much = Даже { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    } в день не хватит, чтобы успеть к { $day }: карт { $cards }.
plan-need-soon = Сколько минут нужно, ещё считается.
plan-as-it-is = Если оставить как есть, { $left ->
        [0] все карты повторятся до экзамена
        [one] { $left } карта не повторится до экзамена
        [few] { $left } карты не повторятся до экзамена
       *[other] { $left } карт не повторятся до экзамена
    }, а ожидаемый результат – { $percent } %, вероятнее всего от { $low } до { $high }.
plan-way-more =
    { $minutes ->
        [one] Заниматься { $minutes } минуту в день
        [few] Заниматься { $minutes } минуты в день
       *[other] Заниматься { $minutes } минут в день
    }
plan-way-more-note = достаточно, чтобы ожидать проходной балл
plan-way-core =
    { $cards ->
        [one] Время то же, хорошо выучить { $cards } главную карту
        [few] Время то же, хорошо выучить { $cards } главные карты
       *[other] Время то же, хорошо выучить { $cards } главных карт
    }
plan-way-core-note =
    { $count ->
        [one] { $count } другая подождёт до конца экзамена
        [few] { $count } другие подождут до конца экзамена
       *[other] { $count } других подождут до конца экзамена
    }
plan-way-later = Время то же, экзамен позже
plan-way-later-note = проходной балл можно ожидать с { $day }
plan-way-accept = Оставить как есть
plan-way-accept-note =
    { $count ->
        [0] все карты повторятся до экзамена
        [one] { $count } карта не повторится до экзамена
        [few] { $count } карты не повторятся до экзамена
       *[other] { $count } карт не повторятся до экзамена
    }
plan-choose = Выбрать

plan-chart = Минуты по дням
plan-review = повторение
plan-new = новые
plan-fits = помещается
plan-lacks = не помещается
plan-limit = { $minutes } мин
plan-exam-at = экзамен, { $day }
plan-chart-told = Минуты с { $from } по { $to }: в среднем { $mean } в день, самое большее { $most }, отведено { $limit }
plan-day-told = { $day }: { $review } мин повторения, { $new } мин новых карт
plan-day-lacks = { $day }: { $minutes } мин помещаются, { $lacks } нет
plan-day-off = { $day }: день без занятий
day-month = { $day } { $month }
plan-day = День

plan-started = { $started } из { $all }
plan-started-note = начато карт
plan-last-new = последняя новая карта
plan-last-looks = девять карт из десяти видны в последний раз
plan-no-last-looks = нет места для последнего круга по всем картам
plan-none = нет
plan-estimate = Результат – оценка по вашим собственным ответам. Каждый день она составляется заново.
plan-estimate-usual = Результат – оценка для обычного ученика. После 30 ответов он считается по вашим собственным.
plan-making = План составляется.
plan-lost = План составить не удалось. Измените что-нибудь или вернитесь позже.

plan-no-exam = Экзамена нет
plan-no-exam-detail = Если указать дату, ваши минуты достанутся картам, которые важнее всего в этот день.
plan-over = Экзамен прошёл. Обычное расписание продолжается; новая дата начнёт новый план.
plan-far-away = До экзамена больше года. Пока хватит обычного расписания; план начнётся за год.
plan-no-cards = В выбранных колодах нет карт. Выберите другие колоды.
plan-no-minutes = До экзамена нет ни одного дня хотя бы с минутой занятий. Отведите время на какой-нибудь день.
plan-saved = План сохранён
plan-removed = План убран
plan-not-kept = План действует, но до следующего запуска его сохранить не удалось

exam-in-name = { $name }, { $day }
exam-in-plain = Экзамен, { $day }
exam-days-left =
    { $count ->
        [0] Сегодня
        [1] Завтра
        [one] Остался { $count } день
        [few] Осталось { $count } дня
       *[other] Осталось { $count } дней
    }
exam-open = Открыть
exam-open-plan = Открыть план
exam-make-plan = Составить план
exam-minutes-a-day = { $minutes } мин в день
exam-minutes-vary = { $least }–{ $most } мин в день
exam-days-off = { $minutes }, выходные: { $days }
exam-weekday-1 = пн
exam-weekday-2 = вт
exam-weekday-3 = ср
exam-weekday-4 = чт
exam-weekday-5 = пт
exam-weekday-6 = сб
exam-weekday-7 = вс
exam-unplanned = Дата известна; плана ещё нет.
today-minutes-on-plan =
    { $count ->
        [one] Около { $count } минуты, по плану
       *[other] Около { $count } минут, по плану
    }

terminal-plan-none = Экзамена нет. Его день выбирается в окне (План к экзамену, Ctrl 5).
terminal-plan-unplanned = Экзамен { $day }, плана ещё нет. Он составляется в окне (План к экзамену, Ctrl 5).
terminal-plan-head = { $exam }: { $left }
terminal-plan-day = { $day }  { $minutes } мин, из них на новые карты { $new }
terminal-plan-day-off = { $day }  без занятий
terminal-plan-fits = Всё помещается: будет начато карт { $started } из { $all }.
terminal-plan-way = { $way } ({ $note }): { $score }
