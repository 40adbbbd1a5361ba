# Личные параметры: подбор по своим ответам и измерение.

training-missing =
    { $missing ->
        [one] Нужен ещё { $missing } ответ
        [few] Нужно ещё { $missing } ответа
        [many] Нужно ещё { $missing } ответов
       *[other] Нужно ещё { $missing } ответа
    }: считаются ответы на карты, которые вернулись в другой день; нужно { $wanted }, пока { $answers }
training-tried = Проверка на отложенных ответах ({ $held } из { $answers }): log loss { $before-loss } до, { $after-loss } после; RMSE (bins) { $before-rmse } до, { $after-rmse } после
training-kept = Новые параметры предсказывают точнее и сохранены. Они действуют для следующих ответов.
training-not-kept = Новые параметры предсказывают не точнее; ничего не изменено.
training-better = Новые параметры предсказывают точнее; без --dry-run они были бы сохранены.
training-would-be-better = Параметры, подобранные по этим ответам, предсказывают точнее нынешних.
training-would-not-be-better = Параметры, подобранные по этим ответам, предсказывают не точнее нынешних.
training-preset = Набор настроек «{ $preset }»
training-log = Ответов: { $reviews }, карт: { $cards }, ответов в другой день: { $answers }
training-present = Нынешние параметры на всех них: log loss { $loss }, RMSE (bins) { $rmse }
training-defaults = Параметры по умолчанию на всех них: log loss { $loss }, RMSE (bins) { $rmse }

## Строки журнала, которые не читаются

problem-log-column = нет столбца «{ $name }»
problem-log-column-fix = назовите столбцы в первой строке: card_id,review_time,review_rating
problem-log-field = строка кончается раньше, чем «{ $name }»
problem-log-field-fix = в ней должно быть столько же полей, сколько в первой строке
problem-log-card = у карты нет номера
problem-log-card-fix = напишите его
problem-log-time = «{ $text }» — не время ответа
problem-log-time-fix = напишите целым числом миллисекунды или секунды с 1970 года
problem-log-unit = время «{ $text }» считается не так, как выше: одни числа в секундах, другие в миллисекундах
problem-log-unit-fix = считайте всё время в файле одинаково
problem-log-rating = «{ $text }» — не оценка
problem-log-rating-fix = напишите 1 (снова), 2 (трудно), 3 (хорошо) или 4 (легко)
problem-log-more =
    { $count ->
        [one] начиная отсюда, не читается ещё { $count } строка
        [few] начиная отсюда, не читаются ещё { $count } строки
        [many] начиная отсюда, не читаются ещё { $count } строк
       *[other] начиная отсюда, не читается ещё { $count } строки
    }
problem-log-more-fix = исправьте сначала названные: возможно, ошибка у них общая

## В настройках

training-name = Личные параметры
training-defaults-hold = Действуют параметры по умолчанию; большинству они подходят
training-fitted =
    Подобраны { $day } по { $answers ->
        [one] { $answers } ответу
       *[other] { $answers } ответам
    }
training-own = Действуют ваши параметры
training-early =
    Действуют параметры по умолчанию; свои можно подобрать, когда { $missing ->
        [one] наберётся ещё { $missing } ответ в другой день
        [few] наберётся ещё { $missing } ответа в другой день
        [many] наберётся ещё { $missing } ответов в другой день
       *[other] наберётся ещё { $missing } ответа в другой день
    }
training-fit = Подобрать по моим ответам
training-stop = Остановить
training-reset = Вернуть по умолчанию
training-running = Идёт подбор: { $percent } %
training-result-kept =
    Стало точнее, параметры сохранены. На { $held ->
        [one] { $held } отложенном ответе
       *[other] { $held } отложенных ответах
    } log loss был { $before-loss }, стал { $after-loss }; RMSE был { $before-rmse }, стал { $after-rmse }. Параметры действуют для следующих ответов.
training-result-not-kept =
    Точнее не стало, ничего не изменено. На { $held ->
        [one] { $held } отложенном ответе
       *[other] { $held } отложенных ответах
    } log loss сейчас { $before-loss }, был бы { $after-loss }; RMSE сейчас { $before-rmse }, был бы { $after-rmse }.
training-result-of = { $preset }: { $result }
training-failed = Ничего не изменено: { $detail }
training-lost = Ничего не изменено: подбор закончился без результата
training-stopped = Подбор остановлен; ничего не изменено
training-told-kept = Личные параметры: сохранены
training-told-not-kept = Личные параметры: точнее не стало, ничего не изменено
training-told-defaults = Личные параметры: по умолчанию
training-how = Ответы делятся по времени: параметры подбираются по первым четырём пятым и предсказывают каждый ответ последней пятой по тем, что были до него. Log loss — среднее −ln вероятности, данной тому, что случилось; RMSE (bins) — расхождение предсказанной и настоящей доли ответов, которые вспомнились, в группах похожих ответов. Чем меньше, тем лучше; новые параметры сохраняются, если log loss стал меньше, а RMSE не вырос.
