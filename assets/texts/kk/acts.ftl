# Картаға жасалатын әрекеттер және мерзімі келгеннен бөлек оқу жолдары.

command-card-menu = Осы картаға тағы не істеуге болады
command-flag = Картаға жалауша қою не алу
command-set-aside = Картаны шетке қою
command-bury = Картаны ертеңге қалдыру
command-more-ways = Оқудың басқа жолдары

card-reschedule = Басқа күнге қою…
card-reschedule-title =
    { $count ->
        [one] Қай күні келсін?
       *[other] { $count } карта қай күні келсін?
    }
card-reschedule-note =
    { $count ->
        [one] Есте қалғаны өзгермейді
       *[other] Олардан есте қалғаны өзгермейді; жаңалары жаңа күйінде қалады
    }
card-reschedule-do = Осы күнге қою
card-forget = Жаңа картаға айналдыру
card-unchanged = Бұл картада ештеңе өзгермейді
dialog-cancel = Бас тарту

flag-red = Қызыл жалауша
flag-orange = Қызғылт сары жалауша
flag-green = Жасыл жалауша
flag-blue = Көк жалауша
flag-off = Жалаушаны алу

way-short = Қысқа сабақ, 5 мин
way-ahead = Алдағы 3 күнде келетіні
way-cram-all = Барлық картамен жаттығу
way-cram-missed = Жақында ұмытылғанмен жаттығу
way-cram-flagged = Жалаушасы бар карталармен жаттығу
way-cram-new = Жаңа карталарды қарап шығу
way-cram-note = Жаттығу: ештеңе сақталмайды, кесте өзгермейді
way-title = { $way } · { $deck }
way-empty = Қазір ондай карта жоқ
way-done = Осымен бітті
