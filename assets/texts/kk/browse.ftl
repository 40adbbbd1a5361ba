# Карталар: іздеу, тегтер және бірнешеуіне бірден жасалатын әрекеттер.

act-tag = { $count } картаға «{ $tag }» тегі қойылды
act-untag = { $count } картадан «{ $tag }» тегі алынды
tag-empty = Тегте кемінде бір әріп не цифр болуы керек
tag-too-long = Тег { $most } таңбадан аспайды; мұнда { $count } таңба бар
tag-control = Тегте көрінбейтін таңба болмайды; оны қайтадан теріңіз
tag-too-many = Осы карталардың { $count } данасында { $most } тег бар, одан артық болмайды; алдымен біреуін алыңыз

## Іздеу

search-or = немесе
search-deck = жинақ
search-topic = тақырып
search-tag = тег
search-kind = түрі, түр
search-is = күйі, күй
search-flag = жалауша
search-without = мәтінсіз
search-due = мерзім, мерзімі
search-missed = ұмытылған
search-answers = жауап
search-recall = есте
search-is-new = жаңа
search-is-learning = үйренуде
search-is-due = келген
search-is-review = қайталау
search-is-suspended = шетте
search-is-buried = ертеңге
search-is-flagged = жалаушалы
search-is-leech = қиын
search-is-contested = даулы
search-kind-basic = жай
search-kind-gap = бос-орын
search-kind-choice = таңдау
search-kind-date = дата, қашан
search-kind-person = кім
search-kind-place = қайда
search-kind-what = не
search-kind-which = қайсы
search-kind-number = сан, қанша
search-kind-order = рет
search-kind-fill = толықтыру
search-kind-claims = нұсқалар
search-flag-red = қызыл
search-flag-orange = қызғылт
search-flag-green = жасыл
search-flag-blue = көк
search-lang-en = ағылшын
search-lang-kk = қазақ
search-lang-ru = орыс

search-open-quote = Бұл тырнақша жабылмаған; сөздерден кейін тағы бір тырнақша қойыңыз
search-open-bracket = Бұл жақша жабылмаған; бірге тұрғандардан кейін «)» қойыңыз
search-stray-bracket = Бұл жақшаның ашылғаны жоқ; оны алып тастаңыз
search-empty-brackets = Бұл жақшалардың арасында ештеңе жоқ; оларды алып тастаңыз
search-one-sided-or = «немесе» екі іздеуді қосады; екі жағына да іздеу жазыңыз не сөзді тырнақшаға алыңыз
search-unknown-name = «{ $name }:» деген іздеу жоқ; сөзді сол күйінде іздеу үшін тырнақшаға алыңыз
search-unknown-name-near = «{ $name }:» деген іздеу жоқ; жақыны: «{ $nearest }:»
search-no-value = «{ $name }» дегеннен кейін бірдеңе жетіспейді
search-not-compared = «{ $name }» дегеннен кейін салыстыру емес, қос нүкте тұрады
search-not-a-number = «{ $name }» бүтін санды қабылдайды, ал мұнда «{ $value }»
search-unknown-value = «{ $name }» мыналарды біледі: { $known }
search-too-long = Іздеу тым ұзын; ең көбі 2 000 әріп оқылады
search-too-deep = Жақшалар бірінің ішінде бірі тым терең; азырақ жақшамен жазыңыз

## Экран

rail-make = Құрастыру
key-home = Home
key-end = End
key-delete = Del
key-shift = Shift { $key }
percent = { $percent } %

command-go-cards = Карталар
command-find-card = Карталардан іздеу
command-row-above = Жоғарыдағы картаны таңдау
command-row-below = Төмендегі картаны таңдау
command-extend-above = Жоғарыдағы картаны қоса таңдау
command-extend-below = Төмендегі картаны қоса таңдау
command-first-row = Бірінші картаға өту
command-last-row = Соңғы картаға өту
command-choose-all = Табылған карталардың бәрін таңдау
command-preview = Картаны қайталаудағыдай көру
command-tags = Тег қою не алу
command-forget = Таңдалған карталарды жаңа ету
command-details = Карта туралы мәлімет

cards-search-hint = Іздеу, мысалы  тақырып:әскер мерзім<7 ұмытылған>2
cards-empty-field = Өрісті тазалау
cards-chip-due = Бүгін келетіні
cards-chip-contested = Деректер екіұшты
cards-chip-missed = Екі рет не көп ұмытылған
cards-chip-no-kazakh = Қазақша мәтіні жоқ
cards-details = Мәлімет
cards-getting-ready = Карталар оқылып жатыр…
cards-working = { $count } карта өзгертіліп жатыр…
cards-working-still = { $count } карта әлі өзгертіліп жатыр; сәлден соң қайталаңыз
cards-clear = Іздеуді тазалау
cards-none-alone = «{ $condition }» шартына сай карта жоқ
cards-none-together = «{ $condition }» шартына қалғанымен бірге сай карта жоқ

cards-column-question = Сұрақ пен жауап
cards-column-topic = Тақырып
cards-column-kind = Түрі
cards-column-due = Мерзімі
cards-column-marks = Белгілер
cards-sort-by = { $column }: осы бойынша реттеу
cards-sorted-up = { $column }: реттелген, біріншісі жоғарыда
cards-sorted-down = { $column }: реттелген, соңғысы жоғарыда
cards-row = { $question } { $answer }. { $topic }, { $kind }, { $due }
cards-due-today = бүгін
cards-due-new = жаңа
cards-due-aside = шетте
cards-due-month = { $year } { $month }
cards-mark-sources-differ = Деректер екіұшты
cards-mark-things = Мақалада екіұшты
cards-mark-calendar = Қай күнтізбе?
cards-mark-leech = Қайта-қайта ұмытылады
cards-mark-aside = Шетке қойылған
cards-mark-buried = Ертеңге дейін келмейді

cards-fact = Факт { $id }
cards-memory = Жад
cards-memory-none = Әлі жауап берілмеген
cards-recall = Бүгін еске түсу ықтималдығы
cards-stays = { $percent } %-дан жоғары қалады
cards-difficulty = Қиындығы
cards-difficulty-of = 10-нан { $number }
cards-counts = Жауап, ұмыту саны
cards-counts-of = { $answers }, { $lapses }
cards-history = Тарихы

cards-set-aside = Шетке қою
cards-take-up = Қайтару
cards-bury = Ертеңге қалдыру
cards-unbury = Бүгін келсін
cards-tags = Тегтер…
cards-forget = Жаңа ету…
cards-chosen = { $count } таңдалды
cards-unchanged = { $count } картада ештеңе өзгермейді
cards-keys-choose = таңдау
cards-keys-several = бірнешеуін таңдау
cards-keys-preview = көру
cards-preview = Алдын ала көру
cards-preview-back = Карталарға оралу

cards-forget-title = { $count } карта жаңа болсын ба?
cards-forget-note = Есте қалғаны ұмытылады, жауап берілмеген сияқты болады. Жауаптар журналда сақталады, мұны қайтаруға болады.
cards-forget-do = Жаңа ету
cards-tags-title = { $count } картаның тегтері
cards-tag-field = Тег
cards-tag-add = Тегті қосу
cards-tags-there = Осы карталарда
cards-tags-known = Басқа тегтер
cards-tag-off = «{ $tag }» тегін алу
cards-tag-on = «{ $tag }» тегін қою
