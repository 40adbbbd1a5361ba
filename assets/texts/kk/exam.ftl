# Емтихан жоспары: оның беті, «Бүгін» бетіндегі тақтасы, пәрмен жолы.

command-go-exam-plan = Емтихан жоспары
command-save-plan = Жоспарды сақтау

plan-remove = Жоспарды өшіру
plan-save-as-is = Осы қалпында сақтау
plan-name = Емтихан
plan-name-hint = мысалы, бақылау жұмысы
plan-date = Күні
plan-time = Басталуы
plan-time-hint = 09:00
plan-time-wrong = Уақытты былай жазыңыз: 09:00
plan-minutes = Күніне минут
plan-minutes-of = { $weekday } күнгі минут
plan-each-weekday = Аптаның әр күніне бөлек
plan-study-days = Оқу күндері
plan-study-on = { $weekday } күні оқу
plan-away = Оқымайтын күндер
plan-away-from = Қай күннен
plan-away-to = Қай күнге дейін
plan-away-add = Қосу
plan-away-drop = { $days } енді бос болмасын
plan-pass = Өту шегі
plan-decks = Емтихан жинақтары
plan-decks-all = барлығы
plan-decks-some = { $all } ішінен { $count }
plan-deck-note = Әр жинақ картасының салмағы; 0 – сұралмайды
plan-deck-weight = «{ $deck }» жинағының салмағы
plan-core-only = Тек негізгі карталар
plan-core-note =
    { $count ->
        [one] { $count } негізгі карта; қалғандары емтиханнан кейін
       *[other] { $count } негізгі карта; қалғандары емтиханнан кейін
    }
plan-after = Емтиханнан кейін әдеттегі кесте жалғасады. Жоспар аралықтарды өзгертпейді.
plan-percent = { $percent } %

plan-days-left =
    { $count ->
        [0] бүгін
       *[other] { $count } күн қалды
    }
plan-expected = Күтілетін нәтиже
plan-between = ең ықтималы { $low } мен { $high } аралығы
plan-pass-at = өту шегі { $percent }
plan-on-plan = Жоспар бойынша
plan-score = { $percent } % ({ $low }–{ $high })
plan-score-told = Күтілетін нәтиже { $percent } %, ең ықтималы { $low } мен { $high } аралығы; өту шегі { $pass } %
plan-not-enough = Күніне { $minutes } минут жеткіліксіз
plan-need = { $day } күніне дайын болу үшін { $cards } картаға күніне шамамен { $minutes } минут керек.
plan-need-much = Күніне { $minutes } минут та { $cards } картаға { $day } күніне дейін жетпейді.
plan-need-soon = Қанша минут керегі есептеліп жатыр.
plan-as-it-is = Осы қалпында қалса, { $left ->
        [0] барлық карта емтиханға дейін қайталанады
       *[other] { $left } карта емтиханға дейін қайталанбайды
    }, ал күтілетін нәтиже – { $percent } %, ең ықтималы { $low } мен { $high } аралығы.
plan-way-more = Күніне { $minutes } минут оқу
plan-way-more-note = өту ұпайын күтуге жеткілікті
plan-way-core = Уақыт сол қалпы, { $cards } негізгі картаны жақсы үйрену
plan-way-core-note = қалған { $count } карта емтиханнан кейін
plan-way-later = Уақыт сол қалпы, емтихан кейінірек
plan-way-later-note = өту ұпайын { $day } күнінен бастап күтуге болады
plan-way-accept = Осы қалпында қалдыру
plan-way-accept-note =
    { $count ->
        [0] барлық карта емтиханға дейін қайталанады
       *[other] { $count } карта емтиханға дейін қайталанбайды
    }
plan-choose = Таңдау

plan-chart = Күн сайынғы минуттар
plan-review = қайталау
plan-new = жаңа
plan-fits = сыяды
plan-lacks = сыймайды
plan-limit = { $minutes } мин
plan-exam-at = емтихан, { $day }
plan-chart-told = { $from } – { $to } аралығындағы минуттар: күніне орта есеппен { $mean }, ең көбі { $most }, бөлінгені { $limit }
plan-day-told = { $day }: қайталауға { $review } мин, жаңа карталарға { $new } мин
plan-day-lacks = { $day }: { $minutes } мин сыяды, { $lacks } мин сыймайды
plan-day-off = { $day }: оқымайтын күн
day-month = { $day } { $month }
plan-day = Күн

plan-started = { $started } / { $all }
plan-started-note = карта басталды
plan-last-new = соңғы жаңа карта
plan-last-looks = он картаның тоғызы соңғы рет көрінетін күндер
plan-no-last-looks = барлық картаны соңғы рет қайталауға орын жоқ
plan-none = жоқ
plan-estimate = Нәтиже – өз жауаптарыңызға сүйенген болжам. Ол күн сайын қайта жасалады.
plan-estimate-usual = Нәтиже – қарапайым оқушыға арналған болжам. 30 жауаптан кейін ол өз жауаптарыңызға сүйенеді.
plan-making = Жоспар жасалып жатыр.
plan-lost = Жоспар жасалмады. Бірдеңесін өзгертіңіз немесе кейінірек оралыңыз.

plan-no-exam = Емтихан жоқ
plan-no-exam-detail = Күні белгілі болса, минуттарыңыз сол күні ең көп қажет карталарға жұмсалады.
plan-over = Емтихан өтті. Әдеттегі кесте жалғасады; жаңа күн жаңа жоспар бастайды.
plan-far-away = Емтиханға бір жылдан астам уақыт бар. Әзірге әдеттегі кесте жетеді; жоспар бір жыл қалғанда басталады.
plan-no-cards = Таңдалған жинақтарда карта жоқ. Басқа жинақтарды таңдаңыз.
plan-no-minutes = Емтиханға дейін бір минуты бар бірде-бір күн жоқ. Қай күнге болса да минут беріңіз.
plan-saved = Жоспар сақталды
plan-removed = Жоспар өшірілді
plan-not-kept = Жоспар күшінде, бірақ келесі іске қосуға сақталмады

exam-in-name = { $name }, { $day }
exam-in-plain = Емтихан, { $day }
exam-days-left =
    { $count ->
        [0] Бүгін
        [1] Ертең
       *[other] { $count } күн қалды
    }
exam-open = Ашу
exam-open-plan = Жоспарды ашу
exam-make-plan = Жоспар жасау
exam-minutes-a-day = күніне { $minutes } мин
exam-minutes-vary = күніне { $least }–{ $most } мин
exam-days-off = { $minutes }, демалыс: { $days }
exam-weekday-1 = дс
exam-weekday-2 = сс
exam-weekday-3 = ср
exam-weekday-4 = бс
exam-weekday-5 = жм
exam-weekday-6 = сб
exam-weekday-7 = жс
exam-unplanned = Күні белгілі; жоспар әлі жоқ.
today-minutes-on-plan = Шамамен { $count } минут, жоспар бойынша

terminal-plan-none = Емтихан жоқ. Оның күні терезеде таңдалады (Емтихан жоспары, Ctrl 5).
terminal-plan-unplanned = Емтихан – { $day }, жоспар әлі жоқ. Ол терезеде жасалады (Емтихан жоспары, Ctrl 5).
terminal-plan-head = { $exam }: { $left }
terminal-plan-day = { $day }  { $minutes } мин, оның { $new } минуты жаңа карталарға
terminal-plan-day-off = { $day }  оқымайтын күн
terminal-plan-fits = Бәрі сыяды: { $all } картаның { $started } картасы басталады.
terminal-plan-way = { $way } ({ $note }): { $score }
