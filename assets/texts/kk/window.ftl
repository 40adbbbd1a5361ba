# Терезенің сөздері.

app-name = Zhanar

## Пернелер

key-space = Бос орын
key-enter = Enter
key-escape = Esc
key-page-up = Page Up
key-page-down = Page Down
key-ctrl = Ctrl { $key }
keys-title = Осы экранның пернелері
keys-close = Жабу
tooltip-with-key = { $name } ({ $key })

command-start-review = Бәрін не таңдалған жинақты қайталау
command-deck-above = Жоғарыдағы жинақты таңдау
command-deck-below = Төмендегі жинақты таңдау
command-fold = Таңдалған топты жию
command-unfold = Таңдалған топты жаю
command-refresh = Жинақтарды қайта оқу
command-undo = Соңғы әрекетті кері алу
command-source = Дереккөзді көрсету не жасыру
command-why-today = Бұл карта неге бүгін келді
command-scroll-up = Картаны жоғары жылжыту
command-scroll-down = Картаны төмен жылжыту
command-page-up = Бір бет жоғары жылжыту
command-page-down = Бір бет төмен жылжыту
command-leave = Қайталаудан шығу
command-larger = Мәтінді үлкейту
command-smaller = Мәтінді кішірейту
command-usual-size = Мәтіннің әдеттегі өлшемі
command-keys = Осы экранның пернелері

## Бүйір тақта

rail-study = Оқу
theme-system = Жүйелік
theme-light = Жарық
theme-dark = Қараңғы
theme-now = { $theme } көрініс

## Карталар күйі бойынша

counts-learning = Үйренуде
counts-due = Қайталауға
counts-new = Жаңа
counts-sentence = { $learning } үйренуде, { $due } қайталауға, { $new } жаңа

## Меңгеру

mastery-title = Меңгеру
mastery-new = Жаңа
mastery-learning = Үйренуде
mastery-young = Бекітілуде
mastery-firm = Берік
mastery-mastered = Меңгерілген
mastery-sentence = { $mastered } меңгерілген, { $firm } берік, { $young } бекітілуде, { $learning } үйренуде, { $new } жаңа

## Бүгін

today-title = Бүгін
today-cards =
    { $count ->
        [one] Бүгін { $count } карта
       *[other] Бүгін { $count } карта
    }
today-minutes =
    { $count ->
        [one] Шамамен { $count } минут
       *[other] Шамамен { $count } минут
    }
today-start = Қайталауды бастау
today-read-only = Жауаптар сақталмайды
today-open-folder = Жинақтар қалтасын ашу
today-done-title = Бүгінгі карталар бітті
today-done-detail =
    { $cards ->
        [one] { $cards } карта
       *[other] { $cards } карта
    }, { $minutes ->
        [one] { $minutes } минут
       *[other] { $minutes } минут
    }. { $next }
today-empty-title = Әзірге жинақ жоқ
today-empty-detail = Жинақты жинақтар қалтасына салыңыз, ол осы жерде пайда болады.

decks-title = Жинақтар
decks-due = Кезек
decks-cards =
    { $count ->
        [one] { $count } карта
       *[other] { $count } карта
    }
decks-start = «{ $deck }» жинағын қайталау
decks-fold = «{ $deck }» тобын жию
decks-unfold = «{ $deck }» тобын жаю
decks-show-problem = Көрсету
decks-sentence =
    { $deck }, { $cards ->
        [one] { $cards } карта
       *[other] { $cards } карта
    }: { $counts }
decks-problem-sentence = { $deck } файлы оқылмайды: { $problem }

activity-title = Соңғы 17 апта
activity-streak =
    { $count ->
        [one] Қатарынан { $count } күн
       *[other] Қатарынан { $count } күн
    }
activity-day =
    { $count ->
        [one] { $count } жауап
       *[other] { $count } жауап
    }
activity-summary =
    Соңғы { $weeks } апта: { $answers ->
        [one] { $answers } жауап
       *[other] { $answers } жауап
    }, { $days ->
        [one] { $days } оқу күні
       *[other] { $days } оқу күні
    }

## Қайталау

review-show-answer = Жауапты көрсету
review-progress = Қайталау: { $percent } % өтті
review-source-more = Дереккөз туралы
review-source-less = Жию
review-try-again = Қайта сақтау
review-done-title = Бүгінгі карталар бітті
review-back-to-today = «Бүгін» бетіне оралу
review-announce-question = Карта { $position }. { $text }
review-announce-answer = Жауабы: { $text }

rating-again = Қайта
rating-hard = Қиын
rating-good = Жақсы
rating-easy = Оңай
rating-sentence = { $rating }, келесі қайталауға дейін { $interval }
review-all-decks = Барлық жинақ
review-position = { $number } / { $count }
review-finished =
    { $count ->
        [one] Бұл жолы { $count } жауап бердіңіз
       *[other] Бұл жолы { $count } жауап бердіңіз
    }
review-finished-until = Келесі картаға дейін { $wait }
review-not-saved = Бұл жауап сақталмады
review-taken-back = Жауап кері алынды
review-taken-back-elsewhere = Жауап кері алынды; оның жинағы енді мұнда жоқ

asks-when = Қашан
asks-who = Кім
asks-where = Қайда
asks-what = Не
asks-which = Қайсы
asks-how-many = Қанша
asks-order = Одан кейін не болды
asks-fill = Толықтыру
asks-claims = Екі нұсқа

citation-full = { $source } · { $place }

next-tomorrow = Келесі карталар ертең келеді.
next-on = Келесі карталар: { $day }.
next-none = Басқа карта жоқ.
next-no-new = Жаңа карта келмейді: баптауларда күніне 0 деп көрсетілген.

today-refreshed =
    { $count ->
        [one] { $count } жинақ оқылды
       *[other] { $count } жинақ оқылды
    }
decks-problem = { $line }-жол: { $what }
notice-close = Жабу
notice-deck-unreadable = { $file } файлы оқылмайды
notice-deck-problem =
    { $count ->
        [one] «{ $deck }» жинағының { $line }-жолында қате бар
       *[other] «{ $deck }» жинағында { $count } қате бар, біріншісі { $line }-жолда
    }
notice-deck-rest = Файлдағы қалған карталар орнында.
read-only-in-use = Бұл карта қоры басқа терезеде не терминалда ашық. Оны жауып, осы жерде F5 пернесін басыңыз.
read-only-not-writable = Деректер қалтасына жазу мүмкін емес. Басқасын --data-dir арқылы көрсетіңіз.
read-only-no-locks = Деректер қалтасы файлдарды құлыптай алмайтын дискіде. Оны басқа дискіге көшіріңіз немесе басқасын --data-dir арқылы көрсетіңіз.
failed-title = Карта қорын ашу мүмкін болмады
failed-try-again = Қайта ашу
backup-failed-read-only = Бүгін сақтық көшірме жасалмады, бірақ жауаптарыңыз сақталды: оның орнына жазу мүмкін емес: { $path }
backup-failed-full = Бүгін сақтық көшірме жасалмады, бірақ жауаптарыңыз сақталды: дискіде орын жоқ: { $path }
backup-failed-damaged = Карта қорының бір бөлігі бүлініп тұрғанда сақтық көшірме жасалмайды, бірақ жауаптарыңыз сақталды; «zhanar restore» оларды содан оқып алады: { $path }
backup-failed = Бүгін сақтық көшірме жасалмады. { $detail }
notice-settings = Баптаулардың бәрі оқылмады; қалғанының орнына әдеттегісі қолданылады
notice-more-problems =
    { $count ->
        [one] тағы { $count } қате; бәрін «zhanar check» көрсетеді
       *[other] тағы { $count } қате; бәрін «zhanar check» көрсетеді
    }
review-done-for-now = Әзірге бәрі осы
review-done-deck = «{ $deck }» жинағы бүгінге бітті
review-finished-others =
    { $count ->
        [one] Басқа жинақтарда { $count } карта күтіп тұр
       *[other] Басқа жинақтарда { $count } карта күтіп тұр
    }
review-nothing-to-take-back = Кері алатын жауап жоқ
review-undo-earlier = Соңғы әрекет { $day } күні жасалған, ол сақталады

folder-at = Қалта: { $path }

# Оқылмайтын карта қоры және оның сақтық көшірмесі.
rescue-title = Жауаптарыңыз оқылмайды
rescue-title-rescued = Жауаптар файлы бүлінген, жауаптардың өзі аман
rescue-title-part = Жауаптарыңыздың бір бөлігі бүлінген
rescue-backup = Ең жаңа бүтін көшірме жасалған күн: { $day }. Ішінде: { $content }
rescue-searching = Нені сақтап қалуға болатыны қаралып жатыр…
rescue-rescued = Жауаптарды әлі оқуға болады, бәрі бүтін файлға көшірілді: { $content }
rescue-kept = Қазіргі файл карта қорының қасында сақталады; ештеңе жойылмайды
rescue-none = Бүтін сақтық көшірме жоқ. Файл сол күйі қалады; диск ажыратылған болса, оны қосып, қайта байқап көріңіз
rescue-restore-rescued = Осы файлмен жалғастыру
rescue-restore = Көшірмені қалпына келтіру: { $day }
rescue-go-on = Әзірге жалғастыру
rescue-open-folder = Қалтаны ашу
rescue-anew = Жаңадан бастау…
rescue-anew-title = Бос карта қорын бастайсыз ба?
rescue-anew-detail = Барлық карта қайтадан жаңа болады. Жинақтар мен баптаулар қалады
rescue-anew-not = Қазір емес
rescue-anew-start = Бос карта қорын бастау
rescue-done-rescued = Жауаптарыңыз қайтадан бүтін файлда
rescue-done = Көшірме орнына қойылды: { $day }
