# Жинақтардың параметрлері; аты бойынша ортақ.

options-title = Параметрлер
options-heading-deck = Осы жинақтың параметрлері
options-heading-group = Осы жинақтардың параметрлері
options-heading-all = Барлық параметрлер
options-several = Бұл жинақтардың параметрлері әртүрлі; біреуін таңдасаңыз, бәріне сол беріледі
options-for-all = Барлық жинақтар үшін
options-used-by =
    { $count ->
        [0] Жинақ жоқ
       *[other] { $count } жинақ
    }
options-add = Жаңа үлгі
options-remove = Осы үлгіні жою
options-new-name = { $number }-үлгі
options-added = Қосылды: { $preset }
options-removed = Жойылды: { $preset }; оның жинақтарына енді жалпы параметрлер жарайды
options-renamed = Жаңа аты: { $preset }
options-chosen = Параметрлер: { $preset }
options-preset = Үлгі
options-name = Аты
options-amounts = Қанша
options-orders = Қандай ретпен
options-intervals = Қанша уақыттан кейін
options-leeches = Қайта-қайта ұмытылатын карталар
options-shared = Осы параметрлері бар барлық жинаққа ортақ
options-days-name = Апта күндері
options-days-note = Бір бассаңыз — екі есе аз, екі бассаңыз — мүмкіндігінше аз
options-load-normal = басқалардай
options-load-reduced = екі есе аз
options-load-minimum = мүмкіндігінше аз
options-new-order = Жаңа карталар
options-core-first = Негізгісі бұрын
options-by-deck = Жинақпен
options-random = Кездейсоқ
options-review-order = Қайталаулар
options-as-due = Мерзімімен
options-most-forgotten = Көп ұмытылғаны бұрын
options-mixing = Жаңасы мен қайталау
options-mixed = Аралас
options-new-first = Жаңасы бұрын
options-reviews-first = Қайталау бұрын
options-siblings = Бір деректің карталарын бөлек беру
options-siblings-note = Бір нәрсе туралы бірнеше картадан күніне біреуі келеді
options-goal-note = Жоғары болса, қайталау көбейеді; еске түсу осыған дейін төмендегенде карта қайта келеді
options-longest = Ең ұзақ аралық
options-longest-note = Карта ең кеші осынша уақыттан кейін қайта келеді
options-learning-steps = Жаңа картаның қадамдары
options-learning-note = Күн санау басталғанша, жаңа карта қанша уақыттан кейін қайта келеді
options-relearning-steps = Ұмытылған картаның қадамдары
options-relearning-note = Карта ұмытылғаннан кейінгі қадамдар
options-steps-hint = 1 мин, 10 мин
options-no-steps = қадамсыз
options-steps-unreadable = «{ $part }» уақытқа ұқсамайды; қадамдарды 1 мин, 10 мин, 1 сағ деп жазыңыз
options-steps-bounds = «{ $part }» қадам бола алмайды; қадам бір секундтан бір тәулікке дейін созылады
options-steps-many = Қадам оннан аспайды
options-leech-lapses = Неше рет ұмытылғанда
options-leech-note = Сонша рет ұмытылған карта немен шатасатыны бірге көрсетіледі; 0 болса — ешқашан
options-never = ешқашан
options-leech-action = Мұндай картаны
options-leech-flag = Жалауша қою
options-leech-set-aside = Шетке қою

command-deck-options = Жинақтың параметрлері
decks-options = { $deck }: параметрлер
settings-more = Жинақ параметрлері
settings-more-note = Реті, қадамдары, апта күндері және қайта-қайта ұмытылатын карталармен не істелетіні
settings-more-open = Параметрлерді ашу
