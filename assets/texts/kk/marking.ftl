# Жазылған жауаптың неге дұрыс, дұрысқа жақын не қате екені. $name: атау, жазылу қалпында.

verdict-exact = Дұрыс
verdict-accepted = Басқаша жазылған дұрыс жауап
verdict-close = Дұрысқа жақын
verdict-wrong = Қате

marking-same = Дәл осы жауап.
marking-other-form = Бұл – басқа атауы; карталарда: «{ $name }».
marking-spelling = Сол атаудың басқаша жазылуы; карталарда: «{ $name }».
marking-surname-alone = Мұнда тегі жеткілікті; толық аты-жөні: «{ $name }».
marking-next-key = Бір әріптің орнына көрші перне басылған; дұрысы: «{ $name }».
marking-layout = Басқа пернетақта тілінде терілген; «{ $name }» деп оқылды.
marking-same-date = Сол күн, басқаша жазылған.
marking-about-then = Нақты уақыты белгісіз; бұл жеткілікті жақын.
marking-more-precise = Уақыты дұрыс, сұралғаннан да дәлірек.
marking-other-style = Бұл сол күннің басқа стильдегі күні: дереккөз қай күнтізбемен есептегенін айтпайды.
marking-number-in-words = Сол сан, цифрсыз жазылған.
marking-number-within = Жеткілікті жақын: нақты саны белгісіз.
marking-slip =
    { $count ->
        [one] { $count } әріп өзгеше; жазылуын тексеріңіз.
       *[other] { $count } әріп өзгеше; жазылуын тексеріңіз.
    }
marking-given-name-needed = Бұл тегі басқа адамда да бар; атын қосыңыз.
marking-given-name-differs = Тегі дұрыс, қалғаны дұрыс емес.
marking-given-name-of = Тегі дұрыс, бірақ аты басқа адамдікі: { $name }.
marking-surname-needed = Тегін қосыңыз.
marking-fits-two = Бұл басқа жауапқа да келеді: { $name }. Толығырақ жазыңыз.
marking-less-precise = Әзірге дұрыс, бірақ сұрақ дәлірек уақытты талап етеді.
marking-short-year = Жылды төрт цифрмен жазыңыз.
marking-day-near = Айы дұрыс, күні бірнеше күнге ауытқыған.
marking-one-end = Мұнда бір шеті ғана дұрыс; екеуін де жазыңыз.
marking-empty = Ештеңе жазылмаған.
marking-rival = Бұл – басқа жауап: { $name }.
marking-opposite = Мағынасы қарама-қарсы.
marking-different = Бұл – басқа жауап.
marking-other-year = Жылы басқа.
marking-other-century = Ғасыры басқа.
marking-other-month = Айы не жыл мезгілі басқа.
marking-other-day = Күні басқа.
marking-other-number = Саны басқа.
marking-no-date = Бұдан уақыт оқылмайды.
marking-no-number = Бұдан сан оқылмайды.

marking-no-input = Стандартты енгізу оқылмайды: { $detail }

problem-mark-json = бұл жол JSON нысаны емес немесе үзіліп қалған
problem-mark-json-fix = осы жердің алдынан түсіп қалған тырнақшаны, үтірді не жақшаны іздеңіз
problem-mark-missing = «{ $field }» өрісі жоқ
problem-mark-missing-fix = әр жолға id, type, canonical және typed беріңіз
problem-mark-no-text = «{ $field }» – мәтін емес
problem-mark-no-text-fix = мәнін тырнақшаға алыңыз
problem-mark-no-list = «{ $field }» – мәтіндер тізімі емес
problem-mark-no-list-fix = былай жазыңыз: ["бір", "екі"]
problem-mark-type = «{ $name }» деген түр жоқ
problem-mark-type-fix = мыналардың бірін алыңыз: { $known }
problem-mark-empty = дұрыс жауапта әріп те, цифр да жоқ
problem-mark-empty-fix = дұрыс жауапты canonical өрісіне жазыңыз
problem-mark-no-date = «{ $text }» – уақыт емес
problem-mark-no-date-fix = былай жазыңыз: 1917, 1917-04, 1917-04-27, 1917-12-05/1917-12-13 немесе 14XX
problem-mark-no-number = «{ $text }» – сан емес
problem-mark-no-number-fix = бір сан не арасына сызықша қойып екі сан жазыңыз
