# Пәрмен жолының сөздері.

terminal-no-window = Терезе ашылмайды: экран немесе OpenGL табылмады ({ $detail }). Осы терминалда дәл солай қайталау үшін «zhanar study» пәрменін орындаңыз.
terminal-window-not-built = Бұл бағдарлама терезесіз құрастырылған. Осы терминалда қайталау үшін «zhanar study» пәрменін орындаңыз.
terminal-no-deck = «{ $name }» деген жинақ жоқ. Барлары: { $decks }
terminal-no-card = «{ $id }» деген карта жоқ; ештеңе өзгерген жоқ. Барлық идентификаторды «zhanar cards» шығарады.
terminal-read-only-in-use = Бұл карта қоры басқа терезеде не терминалда ашық, сондықтан мұнда ештеңе сақталмайды. Оны жауып, қайта байқап көріңіз.
terminal-read-only-not-writable = Деректер қалтасына жазу мүмкін емес, сондықтан ештеңе сақталмайды. Басқасын --data-dir арқылы көрсетіңіз.
terminal-read-only-no-locks = Деректер қалтасы файлдарды құлыптай алмайтын дискіде, сондықтан ештеңе сақталмайды. Оны басқа дискіге көшіріңіз немесе басқасын --data-dir арқылы көрсетіңіз.

terminal-check-clean =
    { $count ->
        [one] { $count } файлда қате жоқ.
       *[other] { $count } файлда қате жоқ.
    }

terminal-generate-file = { $file }: { $count } жазба
terminal-generate-sum = { $facts } фактіден { $decks } жинаққа { $count } жазба шықты; { $left } сұрақ алынбады (тізімін --explain көрсетеді).
terminal-generate-stale = { $file } файлы ескірген: «zhanar generate» пәрменін орындаңыз
terminal-generate-handmade = { $file } «zhanar generate» арқылы жасалмаған, сол күйінде қалады; атын өзгертіңіз немесе тақырыпқа басқа id беріңіз
terminal-generate-orphan = Фактілер базасында { $file } файлына сай тақырып жоқ: файлды өшіріңіз
terminal-generate-current =
    { $count ->
        [one] { $count } жинақ фактілер базасына сай.
       *[other] { $count } жинақ фактілер базасына сай.
    }
terminal-generate-left-out = алынбады: { $id } ({ $why })

terminal-due =
    { $count ->
        [one] { $count } карта күтіп тұр
       *[other] { $count } карта күтіп тұр
    }: { $learning } үйренуде, { $due } қайталауға, { $new } жаңа.

terminal-stats-cards = Карталар: { $total }, кемінде бір рет жауап берілгені: { $seen }
terminal-stats-answers = Жауаптар: { $total }, бүгін: { $today }, кері алынғаны: { $undone }
terminal-stats-ratings = Қайта { $again }, Қиын { $hard }, Жақсы { $good }, Оңай { $easy }
terminal-stats-time = Минут: { $minutes }, қатарынан оқылған күн: { $days }
terminal-stats-mastery = Жаңа { $new }, үйренуде { $learning }, бекітілуде { $young }, берік { $firm }, меңгерілген { $mastered }
terminal-stats-waiting = Бүгін: { $learning } үйренуде, { $due } қайталауға, { $new } жаңа
terminal-stats-remembered = Бір жылда еске түскені: { $percent } % (95 % сеніммен { $low }–{ $high } %), мақсат { $goal } %, жауап: { $answers }
terminal-stats-remembered-few = Еске түскені: { $needed } қайталаудан кейін айтылады; әзірге { $answers }

terminal-doctor-log =
    { $count ->
        [one] { $count } жауап қаралды.
       *[other] { $count } жауап қаралды.
    }
terminal-doctor-damage = Файл бүлінген: { $detail }
terminal-doctor-orphans =
    { $count ->
        [one] { $count } жолдың картасы не жауабы жоқ.
       *[other] { $count } жолдың картасы не жауабы жоқ.
    }
terminal-doctor-states =
    { $count ->
        [one] { $count } картаның күйі жауаптарына сай емес.
       *[other] { $count } картаның күйі жауаптарына сай емес.
    }
terminal-doctor-marks =
    { $count ->
        [one] { $count } картаның белгісі оған қойылғаннан басқа.
       *[other] { $count } картаның белгілері оларға қойылғаннан басқа.
    }
terminal-doctor-days =
    { $count ->
        [one] { $count } күннің есебі жауаптарға сәйкес келмейді.
       *[other] { $count } күннің есебі жауаптарға сәйкес келмейді.
    }
terminal-doctor-sound = Бәрі дұрыс.
terminal-doctor-repaired = Күйлер, белгілер мен күндер журнал бойынша қайта есептелді; файлдың бұрынғы нұсқасы «backups» қалтасында.
terminal-doctor-repairable = «zhanar doctor --repair» сақтық көшірме жасап, мұны жауаптар бойынша қайта есептейді.
terminal-doctor-broken = Мұны осы жерде түзету мүмкін емес. «zhanar restore» мүмкін болса жауаптарды файлдан оқып алады, болмаса ең жаңа бүтін көшірмені орнына қояды; файлдың өзі сақталады.

terminal-restore-hint = «zhanar restore» мүмкін болса жауаптарды файлдан оқып алады, болмаса ең жаңа бүтін көшірмені орнына қояды; файлдың өзі сақталады; көшірмелерді «zhanar restore --list» көрсетеді.
terminal-restore-rescued = Бүлінген карта қорынан { $day } оқылды: { $content }
terminal-restore-backup = Көшірме, { $day }: { $content }
terminal-restore-row = { $backup } · { $state } · { $path }
terminal-restore-sound = бүтін
terminal-restore-damaged = бүлінген
terminal-restore-no-backups = Сақтық көшірмелер әлі жоқ; көшірме жауап берілген әр күні жасалады.
terminal-restore-needless = Карта қоры оқылады, сондықтан ештеңе қалпына келтірілмеді; бәрібір көшірмеге оралу үшін оны --backup арқылы көрсетіңіз.
terminal-restore-done = { $backup } · енді карта қорының орнында.
terminal-restore-none = «zhanar restore --start-anew» файлды бөлек сақтап, бос карта қорын бастайды.
terminal-restore-anew = Бос карта қоры басталды.

terminal-study-head = { $deck } · { $learning } үйренуде, { $due } қайталауға, { $new } жаңа
terminal-study-prompt = [Enter – жауапты көрсету; u – кері алу, q – шығу]
terminal-study-saved = Сақталды: { $rating }, келесі қайталауға дейін { $wait }
terminal-study-undone = Соңғы жауап кері алынды.
terminal-study-nothing-to-undo = Кері алатын жауап жоқ.
terminal-study-show-first = Жауапты көру үшін алдымен Enter пернесін басыңыз.
terminal-study-keys = 1–4 – бағалау, u – соңғы жауапты кері алу, q – шығу.
terminal-study-not-saved = Бұл жауап сақталмады.
terminal-cram-done = Әр карта кемінде бір рет еске түсті. Ештеңе сақталған жоқ: карталардың мерзімі бұрынғыша.
terminal-study-done = Бүгінгі карталар бітті.
terminal-study-done-here =
    { $count ->
        [one] Мұнда бүгінгі карталар бітті; басқа жинақтарда { $count } карта күтіп тұр.
       *[other] Мұнда бүгінгі карталар бітті; басқа жинақтарда { $count } карта күтіп тұр.
    }
terminal-study-later = Әзірге бәрі осы; келесі картаға дейін { $wait }.
terminal-study-end =
    { $count ->
        [one] Бұл жолы { $count } жауап бердіңіз.
       *[other] Бұл жолы { $count } жауап бердіңіз.
    }

terminal-broken-decks =
    { $count ->
        [one] { $count } жинақ файлы оқылмайды немесе толық оқылмайды
       *[other] { $count } жинақ файлы оқылмайды немесе толық оқылмайды
    }: { $folder } қалтасындағы файлдарды «zhanar check» арқылы тексеріңіз
terminal-bad-now = ZHANAR_NOW мәні – «{ $text }», ал ол уақытты білдірмейді; былай жазыңыз: 2026-12-01T10:00:00Z
terminal-unwritten = Бәрін шығарып көрсету мүмкін болмады: { $detail }

terminal-quiz-head = { $number } / { $count } · { $topic }
terminal-quiz-prompt-choice = [әріп; Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-truth = [1 – дұрыс, 2 – бұрыс; Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-several = [барлық дұрыс жауаптың әріптері, мысалы AC; Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-typed = [жауап; бос Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-date = [күні, үш тілдің бірінде не цифрмен; бос Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-number = [сан; бос Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-order = [әріптер ең ертесінен ең кешіне қарай, мысалы CABD; Enter – өткізіп жіберу, q – шығу]
terminal-quiz-prompt-match = [әр нөмірге ретімен бір әріп, мысалы CABD; Enter – өткізіп жіберу, q – шығу]
terminal-quiz-unread = Мұндай жауап мұнда жарамайды; жоғарыдағы жолды қараңыз.
terminal-quiz-left = Жауаптарыңыз сақталды. Бұл тестті терезеде жалғастыруға болады.
terminal-quiz-result = { $most } ұпайдан { $earned } алынды, { $percent } %

terminal-simulate-head = { $name } (карточка/күн/күніне минут, оқушы)
terminal-simulate-bound = { "  " }мүмкін болатын ең көбі: { $bound } %
terminal-simulate-line = { "  " }{ $policy } { $mean } % ({ $low }–{ $high }), жоспардан { $behind } кейін, 30 күннен соң { $later } %
terminal-simulate-covered = { "  " }жоспардың 90 % болжамына түскені: { $covered } %
