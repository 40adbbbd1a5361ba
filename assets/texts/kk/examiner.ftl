# Тест сұрақтарының өз сөздері және жауаптан кейін айтылатыны.
# $event, $person: сөйлем ішіндегі атау; $of: ілік септігінде.

quiz-kind-choice = Бір жауапты таңдау
quiz-kind-truth = Дұрыс па, бұрыс па
quiz-kind-several = Бірнеше жауап
quiz-kind-typed = Жауапты жазу
quiz-kind-date = Күнін жазу
quiz-kind-number = Санын жазу
quiz-kind-order = Ретімен қою
quiz-kind-match = Сәйкестендіру
quiz-kind-gap = Бос орынды толтыру
quiz-importance-core = негізгі
quiz-importance-useful = пайдалы
quiz-importance-detail = қосымша

quiz-question-and-answer = { $question } – { $answer }
quiz-says-chair = { $of } төрағасы – { $person }.
quiz-says-deputy = { $of } төрағасының орынбасары – { $person }.
quiz-says-role = { $person } – { $role }.
quiz-because-chair = { $of } төрағасы
quiz-because-deputy = { $of } төрағасының орынбасары
quiz-because-answers = Бұл – басқа сұрақтың жауабы: { $question }
quiz-because-agenda = { $of } күн тәртібінен

quiz-ask-order = Оқиғаларды ең ертесінен бастап ретімен қойыңыз
quiz-ask-match-posts = Әр адамның қызметін табыңыз
quiz-ask-match-dates = Әрқайсысының күнін табыңыз
quiz-ask-match-chairs = Әрқайсысының төрағасын табыңыз
quiz-ask-match-places = Әрқайсысының орнын табыңыз
quiz-ask-agenda = Бұлардың қайсысы { $of } күн тәртібінде тұрды?
quiz-ask-signed = { $event }: бұл адамдардың қайсысы қол қойды?
quiz-ask-attended = { $event }: бұл адамдардың қайсысы қатысқандардың қатарында аталады?
quiz-context = Келесі сұрақтардың тақырыбы – { $event }.

quiz-lacks-all = Бұл таңдауға бірде-бір карта сай келмейді. Тақырыпты не сұрақ түрін көбейтіңіз.
quiz-lacks-some =
    { $count ->
       *[other] Бұл таңдауға { $wanted } емес, { $count } сұрақ сай келеді: осымен бастаңыз немесе тақырып қосыңыз.
    }
quiz-lacks-topic =
    { $count ->
       *[other] «{ $topic }» тақырыбында { $count } сұрақ жетіспейді; орнына басқа тақырыптан алынды.
    }
quiz-lacks-kind =
    { $count ->
       *[other] «{ $kind }»: { $count } сұрақ жетіспейді; орнына басқа түрі алынды.
    }
quiz-lacks-importance =
    { $count ->
       *[other] Маңызы «{ $importance }»: { $count } сұрақ жетіспейді; орнына басқасы алынды.
    }
problem-blueprint-empty = бұл тест жоспарында бірде-бір сұрақ жоқ
problem-blueprint-empty-fix = кемінде бір бөлікке сұрақ санын жазыңыз
problem-blueprint-huge = бұл тест жоспары тым үлкен
problem-blueprint-huge-fix = ең көбі { $parts } бөлік, әр бөлікте ең көбі { $questions } сұрақ жазыңыз

## Жауаптан кейін

told-right = Дұрыс
told-partly = Жартылай дұрыс
told-wrong = Қате
told-skipped = Өткізіп жіберілді
told-claimed = Дұрыс деп есептелді: солай дедіңіз
told-true = Бұл дұрыс
told-false-truth = Бұл дұрыс емес. { $truth }
told-choice-near = Жақын, бірақ ол басқаға қатысты
told-not-in-source = Дереккөзде мұндай мәлімет жоқ
told-several =
    Табылған дұрыс жауап: { $hits } / { $rights }, { $misses ->
        [0] артығы жоқ
       *[other] артығы { $misses }
    }
told-pairs-right = Дұрыс реттегі жұптар: { $right } / { $pairs }
told-match-right = Дұрыс сәйкестендірілгені: { $right } / { $pairs }
told-date-month-missing = Жылы дұрыс. Айы жетіспейді.
told-date-month-wrong = Жылы дұрыс. Айы басқа.
told-date-month-loose = Жылы мен мезгілі дұрыс. Айы жетіспейді.
told-date-day-missing = Айы дұрыс. Күні жетіспейді.
told-date-day-wrong = Айы дұрыс. Күні басқа.
told-date-day-near = Айы дұрыс. Күні бірнеше күнге ауытқыған.
told-date-one-end = Дұрыс, бірақ мерзімнің бір шеті ғана аталды.
told-part-year = Жылы
told-part-month = Айы
told-part-season = Мезгілі
told-part-day = Күні
told-mark-of = { $earned } / { $most }
told-nothing = ештеңе
told-difference = { $right } { $chosen }

answer-true = Дұрыс
answer-false = Бұрыс

read-back-day = { $date } деп оқылды
read-back-month = { $date } деп оқылды, бұл – ай
read-back-season = { $date } деп оқылды, бұл – мезгіл
read-back-year = { $date } деп оқылды, бұл – жыл
read-back-span = { $date } деп оқылды, бұл – мерзім
read-back-decade = { $year } жылдан басталатын он жыл деп оқылды
read-back-century = { $number }-ғасыр деп оқылды
read-back-short-year = Жылдың екі цифры ғана жазылған; төртеуін де жазыңыз
read-back-no-year = Жылы жетіспейді
read-back-no-date = Әзірге күні оқылмайды
