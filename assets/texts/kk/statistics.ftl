## Статистика

command-go-statistics = Статистика
command-chart-table = Кесте не сызба түрінде көрсету
command-copy-csv = CSV түрінде көшіру
command-chart-before = Алдыңғы сызба
command-chart-next = Келесі сызба
stats-copied = CSV түрінде көшірілді: { $chart }
stats-counting = Есептелуде
stats-not-counted = Мұны есептеу мүмкін болмады
stats-few = { $needed } жауаптан кейін; әзірге { $answers }
stats-none-yet = әзірге ештеңе жоқ
stats-scope = Жинақтар
stats-all-decks = Барлық жинақ
stats-period = Қандай мерзім
stats-month = Ай
stats-quarter = Тоқсан
stats-year-long = Жыл
stats-today = бүгін
stats-now = қазір
stats-exam = емтихан
stats-range = { $low }–{ $high } %

## Статистика: басындағы сандар

stats-figure-remembered = еске түсті
stats-figure-answers =
    { $count ->
        [one] жауап, { $span }
       *[other] жауап, { $span }
    }
stats-figure-time = { $span }
stats-weeks = { $count } аптада
stats-figure-started = / { $cards } карта басталды
stats-hours-minutes = { $hours } сағ { $minutes } мин
stats-minutes = { $minutes } мин
stats-answers-how = Осы апталардағы барлық жауап: қайталауда да, тестте де берілгені. Қайтарып алынғаны есепке кірмейді.
stats-time-how = Әр сұрақ көрінген сәттен жауапқа дейінгі уақыттың қосындысы. Карталар арасындағы үзіліс есепке кірмейді.
stats-started-how = Осы жинақтардың кемінде бір рет еске түсірілген карталары.

## Статистика: еске түскені

stats-retention = Апта сайын еске түскені
stats-retention-how = Бірнеше күннен кейін қайта келген карталардың «Қайта» деп бағаланбаған үлесі. Әр картаның күндегі бірінші жауабы ғана, әрі еске түсірілгені ғана саналады: тестте таңдап берілген жауап саналмайды. Жас карта 21 күннен бұрын, жетілгені 21 күн не одан кейін қайта келген. Жолақ — Вильсон аралығы: шын үлес 100 реттің 95-інде соның ішінде болады. Апта — бүгінге дейінгі 7 күн.
stats-retention-sentence = { $answers } жауаптың { $percent } % еске түсті, шын үлесі { $low } мен { $high } % аралығында; мақсат { $goal } %.
stats-retention-side = жас { $young } · жетілген { $mature }
stats-goal = мақсат { $percent } %
stats-week-from = Апта басы
stats-remembered = Еске түсті
stats-range-name = 95 % аралық
stats-answers = Жауап
stats-row-young = Жас
stats-row-mature = Жетілген
stats-row-all = Бәрі

## Статистика: алдағы карталар

stats-ahead = Алдағы карталар
stats-ahead-how = Карталар қайта келетін күні бойынша: әрқайсысы әр жолы еске түсіп, өз күнінде жауап берілсе; жаңалары күндік шекке дейін. Ұмытылғаны осының үстіне қосылады. Демалыс күндері ештеңе келмейді.
stats-ahead-sentence = Алдағы { $days } күнде { $reviews } қайталау және { $new } жаңа карта; бүгін { $today } карта.
stats-ahead-review = қайталау
stats-ahead-new = жаңа
stats-day = Күн
stats-reviews = Қайталау

## Статистика: жыл

stats-year = Жыл
stats-year-how = Бір шаршы — бір оқу күні, кез келген жауап көп болған сайын қоюырақ; ішіндегі сызық — демалыс күні. Күндер қатары демалыспен үзілмейді, ал бүгін әлі оқуға болады.
stats-year-side =
    { $days } күнде { $answers } жауап, ең ұзақ қатар { $row } күн
stats-rest = демалыс күні
stats-month-name = Ай аты
stats-days = Жауабы бар күн
activity-rest-kept =
    { $count ->
        [one] { $count } демалыс күні сақталды
       *[other] { $count } демалыс күні сақталды
    }

## Статистика: болжам мен шындық

stats-calibration = Болжам мен шындық
stats-calibration-how = Қайта келген әр картаның күндегі бірінші жауабы бойынша: кесте болжаған еске түсу мен шын еске түскені, 10 %-дық бөліктермен; 5 жауаптан азы кестеде ғана тұрады. Үзік сызықта екеуі тең; тік сызықшалар — Вильсонның 95 % аралықтары. Брайер көрсеткіші — болжамның шындықтан қашықтығы квадратының орташасы: 0 — мінсіз, үнемі 50 % десе 0,25 шығады.
stats-calibration-sentence = Болжам { $foreseen } %, еске түскені { $real } %; Брайер көрсеткіші { $brier }, { $answers } жауаптан.
stats-calibration-note = Брайер көрсеткіші { $brier } · { $count } жауап
stats-schedule = Кесте
stats-you = Өзіңіз
stats-sureness-how = Тесттегі жауаптың қаншалықты жиі толық балл алғаны, қаншалықты сенімді екеніңізге қарай. Қай жинақ таңдалса да, барлық тест саналады; сенімі айтылмаған жауап саналмайды. Тік сызықшалар — Вильсонның 95 % аралықтары.
stats-sureness-note = толық балл, тесттегі { $count } жауаптан
stats-sureness-sentence = Болжап айтқаны { $guess }, «солай ойлаймын» дегені { $think }, «сенімдімін» дегені { $sure } дұрыс болды.
stats-foreseen = Болжам
stats-right = Дұрыс

## Статистика: меңгеру

stats-mastery = Тақырып бойынша меңгеру
stats-mastery-how = Әр жинақтың барлық картасы, жадының тұрақтылығына қарай: 21 күннен кем — бекітілуде, 90 күннен кем — берік, одан әрі — меңгерілген. Пайыз берік пен меңгерілгеннен шығады.
stats-mastery-sentence = { $topics } тақырыпта { $cards } картаның { $firm } % берік.
stats-firm = берік
stats-topic = Тақырып
stats-facts = Ең әлсіз деректер
stats-facts-how = Бүгін ең нашар есте тұрған, басталған деректер: басталған карталарының еске түсу ықтималдығының орташасы, кесте болжамымен. Үйрену қадамындағы карта 50 % деп саналады. Дерек бірінші картасымен аталады.
stats-facts-sentence = { $count } дерек басталды. Ең әлсізі: { $weakest }
stats-fact-figure = { $percent } % · { $times } рет ұмытылды
stats-fact = Дерек
stats-recall = Бүгін есте
stats-forgotten = Ұмытылды

## Статистика: уақыт, түймелер, сағаттар

stats-time = Жұмсалған уақыт
stats-time-note = мин аптасына
stats-time-sentence = { $span } { $answers } жауапқа { $time }.
stats-minutes-name = Минут
stats-buttons = Жауап түймелері
stats-buttons-how = Еске түсірілген жауаптардың бағасы, картаның қай жерде тұрғанына қарай: жаңа не үйрену қадамында, жас (21 күннен бұрын қайта келген), жетілген. Күннің барлық жауабы саналады; тестте таңдап берілген жауаптың түймесі жоқ.
stats-buttons-sentence = «Қайта»: қадамдағы карталарда { $learning }, жастарында { $young }, жетілгендерінде { $mature }.
stats-row-steps = Қадамда
stats-hours = Тәулік сағаттары
stats-hours-how = Сағатыңыз көрсеткен уақыт бойынша жауаптар. Кестеде еске түскені де бар: қайта келген әр картаның күндегі бірінші жауабы.
stats-hours-note = жауап
stats-hours-sentence = Жауаптың көбі { $hour }:00 мен { $next }:00 арасында: { $answers }.
stats-hour = Сағат

stats-weekday-1 = дс
stats-weekday-3 = ср
stats-weekday-5 = жм
