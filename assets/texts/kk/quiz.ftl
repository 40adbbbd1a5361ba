# Терезедегі тест: баптауы, сұрақтары, нәтижесі.

key-alt = Alt { $key }
key-alt-alone = Alt

command-go-quiz = Тест
command-quiz-deck = Таңдалған жинақ бойынша тест
command-option = Жауапты таңдау
command-item-above = Жоғарыдағысын таңдау
command-item-below = Төмендегісін таңдау
command-move-up = Жоғары жылжыту
command-move-down = Төмен жылжыту
command-send-to = Нөмірі бойынша орынға қою
command-unpair = Жұбын алып тастау
command-guess = Белгілеу: болжам
command-think-so = Белгілеу: солай сияқты
command-sure = Белгілеу: сенімдімін
command-leave-quiz = Тесттен шығу; ол сақталады
command-review-missed = Қате кеткен карталарды қайталау

## Баптау

quiz-preset = Тест түрі
quiz-preset-short = Қысқа тест
quiz-preset-short-note = 10 сұрақ: қателер мен алдағы қайталаулар
quiz-preset-topic = Тақырыптық тест
quiz-preset-topic-note = Таңдалған тақырыптардан 20 сұрақ
quiz-preset-full = Толық тест
quiz-preset-full-note = Уақытпен 20 тапсырма, талдауы соңында
quiz-preset-practice = Жаттығу
quiz-topics = Тақырыптар
quiz-all-topics = Барлығы
quiz-questions = Сұрақ саны
quiz-time = Уақыт
quiz-no-limit = Шектеусіз
quiz-minutes =
    { $count ->
        [one] { $count } мин
       *[other] { $count } мин
    }
quiz-feedback = Жауап талдауы
quiz-feedback-at-once = Әр жауаптан кейін
quiz-feedback-at-end = Соңында
quiz-ask-sure = Жауапқа сенімділікті белгілеу
quiz-start = Тестті бастау
quiz-summary =
    { $cards ->
        [one] { $cards } картадан
       *[other] { $cards } картадан
    } { $questions ->
        [one] { $questions } сұрақ
       *[other] { $questions } сұрақ
    }, шамамен { $minutes ->
        [one] { $minutes } минут
       *[other] { $minutes } минут
    }.
quiz-summary-teaches = Жауаптар қайталау кестесінде ескеріледі.
quiz-summary-alone = Қайталау кестесі өзгермейді.
quiz-unfinished = Аяқталмаған тест бар
quiz-unfinished-detail = { $about }: { $count } сұраққа { $answered } жауап берілді. { $clock }
quiz-go-on-with = Тестті жалғастыру
quiz-earlier = Бұрынғы тесттер
quiz-look-count =
    { $count ->
        [one] { $count } қайта қарауға
       *[other] { $count } қайта қарауға
    }
quiz-all-right = бәрі дұрыс

## Сұрақтар

quiz-title = Тест: { $about }
quiz-position = { $number }-сұрақ, барлығы { $count }
quiz-clock-left = Қалған уақыт: { $time }
quiz-clock-used = Кеткен уақыт: { $time }
quiz-answered-count =
    { $count ->
        [one] { $count } сұраққа жауап берілді
       *[other] { $count } сұраққа жауап берілді
    }
quiz-by-result = { $right } дұрыс · { $partly } жартылай · { $wrong } қате
quiz-tools = Тағы
quiz-lengthen = 5 минут қосу
quiz-finish = Қазір аяқтау…
quiz-finish-title = Тест аяқталсын ба?
quiz-finish-detail =
    { $count ->
        [one] { $count } сұрақ жауапсыз қалды, ол қате деп есептеледі.
       *[other] { $count } сұрақ жауапсыз қалды, олар қате деп есептеледі.
    }
quiz-finish-do = Аяқтау
quiz-go-on = Жалғастыру
quiz-time-up = Уақыт бітті
quiz-time-up-detail = { $count } сұраққа { $answered } жауап берілді, олар сақталды.
quiz-true = Дұрыс
quiz-false = Бұрыс
quiz-flag-right = Жауабыңыз дұрыс
quiz-flag-missed = Дұрыс жауап
quiz-flag-wrong = Сіздің жауабыңыз
quiz-several-how = Дұрыс жауап есепке алынады, артығы бір дұрысын жояды.
quiz-your-answer = Жауабыңыз
quiz-date-hint = Үш тілдің бірінде жазыңыз; 04.1917 не IV 1917 деуге де болады.
quiz-order-earliest = Ең ертесі
quiz-order-latest = Ең кеші
quiz-order-place = { $number }-орын
quiz-order-how =
    { $items ->
        [one] { $items } оқиғадан
       *[other] { $items } оқиғадан
    } { $pairs ->
        [one] { $pairs } жұп
       *[other] { $pairs } жұп
    } шығады. Дұрыс ретпен тұрған әр жұп есептеледі, сондықтан бір қате үшін ұпай аз кемиді.
quiz-keys = Пернелер
quiz-key-choose = оқиғаны таңдау
quiz-key-move = жылжыту
quiz-key-send = орнын таңдау
quiz-key-check = тексеру
quiz-how-marked = Қалай бағаланады
quiz-match-how = Алдымен сол жақтан, содан кейін оң жақтан жұбын таңдаңыз: шертіңіз не әрпін басыңыз.
quiz-pair-wrong = Дұрысы: { $right }; сіз таңдаған: { $chosen }
quiz-of-one = 1 ұпайдан
quiz-mark-of-one = 1 ұпайдан { $mark }.
quiz-you-said = Белгілегеніңіз
quiz-how-sure = Сенімділік
sure-guess = Болжам
sure-think-so = Солай сияқты
sure-sure = Сенімдімін
quiz-added = Жаттығуға қосылды: { $one } / { $other }
quiz-claim = Жауабым дұрыс еді
quiz-skip = Өткізіп жіберу
quiz-start-again = Басынан бастау
quiz-check = Тексеру
quiz-next = Келесі сұрақ
quiz-see-result = Нәтижені көру
quiz-back-to-result = Нәтижеге оралу

## Нәтиже

quiz-result = Тест нәтижесі
quiz-result-about =
    { $count ->
        [one] { $about }, { $count } сұрақ
       *[other] { $about }, { $count } сұрақ
    }
quiz-result-teaches = Жауаптар қайталау кестесінде ескерілді
quiz-of-marks =
    { $count ->
        [one] { $count } ұпайдан
       *[other] { $count } ұпайдан
    }
quiz-of-the-marks = барлық ұпайдан
quiz-minutes-name = уақыт
quiz-last-time = Өткен жолы: { $percent }
quiz-sure =
    { $times ->
        [one] { $times } рет
       *[other] { $times } рет
    } сенімді болдыңыз, { $right ->
        [0] бірақ дұрыс жауап болмады
        [one] соның ішінде { $right } рет дұрыс жауап бердіңіз
       *[other] соның ішінде { $right } рет дұрыс жауап бердіңіз
    }.
quiz-sure-misses =
    { $count ->
        [one] Қатесі төмендегі тізімнің басында тұр.
       *[other] { $count } қате төмендегі тізімнің басында тұр.
    }
quiz-by-topic = Тақырып бойынша
quiz-to-look-at = Қайта қарауға
quiz-you-answered = Сіздің жауабыңыз
quiz-source-says = Дереккөзде
quiz-you-were = Сенімділік
quiz-given-and-right = { $right }; сіздің жауабыңыз: { $chosen }
quiz-open-row = сұрақты ашыңыз
quiz-nothing = Қайта қарайтын ештеңе жоқ
quiz-review-these =
    { $count ->
        [one] Осы { $count } картаны қайталау
       *[other] Осы { $count } картаны қайталау
    }
quiz-again = Сол тақырыптардан жаңа тест

## Бүгін және баптаулар

today-confused = Жиі шатасатыны
today-practise = Жаттығу
today-times =
    { $count ->
        [one] { $count } рет
       *[other] { $count } рет
    }
settings-quiz-teaches = Тест жауаптарын қайталауда ескеру
settings-quiz-teaches-note = Қате кетсе, карта ертерек оралады; дұрыс жауап оны кешіктіруі мүмкін
settings-yes = иә
settings-no = жоқ
