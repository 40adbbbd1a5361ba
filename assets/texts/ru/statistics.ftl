## Статистика

command-go-statistics = Статистика
command-chart-table = Показать таблицей или графиком
command-copy-csv = Скопировать как CSV
command-chart-before = Предыдущий график
command-chart-next = Следующий график
stats-copied = Скопировано как CSV: { $chart }
stats-counting = Идёт подсчёт
stats-not-counted = Подсчитать не удалось
stats-few = после { $needed } ответов; пока { $answers }
stats-none-yet = пока ничего нет
stats-scope = Колоды
stats-all-decks = Все колоды
stats-period = За какое время
stats-month = Месяц
stats-quarter = Квартал
stats-year-long = Год
stats-today = сегодня
stats-now = сейчас
stats-exam = экзамен
stats-range = { $low }–{ $high } %

## Статистика: цифры вверху

stats-figure-remembered = вспомнено
stats-figure-answers =
    { $count ->
        [one] ответ { $span }
        [few] ответа { $span }
        [many] ответов { $span }
       *[other] ответа { $span }
    }
stats-figure-time = { $span }
stats-weeks =
    { $count ->
        [one] за { $count } неделю
        [few] за { $count } недели
       *[other] за { $count } недель
    }
stats-figure-started = из { $cards } карт начато
stats-hours-minutes = { $hours } ч { $minutes } мин
stats-minutes = { $minutes } мин
stats-answers-how = Все ответы этих недель, в повторениях и в тестах. Отменённые не считаются.
stats-time-how = Время от показа каждого вопроса до ответа, вместе. Паузы между картами не считаются.
stats-started-how = Карты этих колод, которые хотя бы раз вспоминали.

## Статистика: вспомнено

stats-retention = Вспомнено по неделям
stats-retention-how = Доля карт, вернувшихся через несколько дней, которые не получили «Снова». Считается только первый ответ за день и только то, что вспоминали: ответы, предложенные в тесте, не считаются. Молодые карты вернулись раньше чем через 21 день, зрелые — через 21 день и позже. Полоса — интервал Уилсона: истинная доля лежит в нём 95 раз из 100. Неделя — 7 дней, считая до сегодняшнего.
stats-retention-sentence = Вспомнено { $percent } % из { $answers } ответов, истинная доля от { $low } до { $high } %; цель { $goal } %.
stats-retention-side = молодые { $young } · зрелые { $mature }
stats-goal = цель { $percent } %
stats-week-from = Неделя с
stats-remembered = Вспомнено
stats-range-name = Интервал 95 %
stats-answers = Ответы
stats-row-young = Молодые
stats-row-mature = Зрелые
stats-row-all = Все

## Статистика: карты впереди

stats-ahead = Карты впереди
stats-ahead-how = Карты по дню возвращения, если каждую вспоминать всякий раз и отвечать в её день, и новые — до дневного предела. Всё забытое прибавится. В дни отдыха ничего не приходит.
stats-ahead-sentence = Повторений { $reviews } и новых карт { $new } за следующие дни ({ $days }); сегодня карт: { $today }.
stats-ahead-review = повторения
stats-ahead-new = новые
stats-day = День
stats-reviews = Повторения

## Статистика: год

stats-year = Год
stats-year-how = Квадрат — учебный день, темнее там, где больше любых ответов; черта в нём — день отдыха. Ряд дней не прерывают дни отдыха, а сегодня ещё можно позаниматься.
stats-year-side =
    ответов { $answers } за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }, самый длинный ряд { $row ->
        [one] { $row } день
        [few] { $row } дня
        [many] { $row } дней
       *[other] { $row } дня
    }
stats-rest = день отдыха
stats-month-name = Название месяца
stats-days = Дни с ответами
activity-rest-kept =
    { $count ->
        [one] сохранён { $count } день отдыха
        [few] сохранено { $count } дня отдыха
        [many] сохранено { $count } дней отдыха
       *[other] сохранено { $count } дня отдыха
    }

## Статистика: предвидено и на деле

stats-calibration = Прогноз и факт
stats-calibration-how = Для первого ответа за день по каждой вернувшейся карте: какую вероятность вспомнить предвидело расписание и что вспомнилось на деле, долями по 10 %; где ответов меньше 5, они только в таблице. На пунктире они равны; чёрточки — интервалы Уилсона 95 %. Оценка Брайера — средний квадрат отклонения предвиденного от случившегося: 0 — безупречно, а если всегда говорить 50 %, выйдет 0,25.
stats-calibration-sentence = Предвидено { $foreseen } %, вспомнено { $real } %; оценка Брайера { $brier } по { $answers } ответам.
stats-calibration-note = Оценка Брайера { $brier } · { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
stats-schedule = Расписание
stats-you = Вы
stats-sureness-how = Как часто ответы в тестах получали полный балл — по тому, насколько вы были уверены. Считаются все тесты, какие бы колоды ни были выбраны; ответы без слова об уверенности не считаются. Чёрточки — интервалы Уилсона 95 %.
stats-sureness-note = полные баллы, { $count ->
        [one] { $count } ответ в тестах
        [few] { $count } ответа в тестах
        [many] { $count } ответов в тестах
       *[other] { $count } ответа в тестах
    }
stats-sureness-sentence = Догадки были верны в { $guess }, «думаю, так» — в { $think }, «уверен» — в { $sure }.
stats-foreseen = Предвидено
stats-right = Верно

## Статистика: усвоение

stats-mastery = Усвоение по темам
stats-mastery-how = Все карты каждой колоды по стойкости памяти: меньше 21 дня — закрепляемые, меньше 90 — прочные, дальше — усвоенные. Процент составляют прочные и усвоенные.
stats-mastery-sentence = Прочны { $firm } % карт из { $cards }, тем: { $topics }.
stats-firm = прочно
stats-topic = Тема
stats-facts = Самые слабые факты
stats-facts-how = Начатые факты, которые сегодня помнятся хуже всех: средняя вероятность вспомнить их начатые карты, как её предвидит расписание. Карта на шагах изучения считается за 50 %. Факт назван по первой карте.
stats-facts-sentence = Начато фактов: { $count }. Самый слабый: { $weakest }
stats-fact-figure = { $percent } % · забыто { $times ->
        [one] { $times } раз
        [few] { $times } раза
        [many] { $times } раз
       *[other] { $times } раза
    }
stats-fact = Факт
stats-recall = Вспомнится сегодня
stats-forgotten = Забыто

## Статистика: время, кнопки, часы

stats-time = Потраченное время
stats-time-note = мин в неделю
stats-time-sentence = { $time } на ответы ({ $answers }) { $span }.
stats-minutes-name = Минуты
stats-buttons = Кнопки ответа
stats-buttons-how = Как оценены ответы по памяти — по тому, где стояла карта: новая или на шагах изучения, молодая (вернулась раньше чем через 21 день), зрелая. Считаются все ответы дня; у ответов, предложенных в тесте, кнопки нет.
stats-buttons-sentence = «Снова»: { $learning } у карт на шагах, { $young } у молодых, { $mature } у зрелых.
stats-row-steps = На шагах
stats-hours = Часы дня
stats-hours-how = Ответы по часу на ваших часах. В таблице есть и доля вспомненного: первый ответ за день по каждой вернувшейся карте.
stats-hours-note = ответы
stats-hours-sentence = Больше всего ответов с { $hour }:00 до { $next }:00: { $answers }.
stats-hour = Час

stats-weekday-1 = пн
stats-weekday-3 = ср
stats-weekday-5 = пт
