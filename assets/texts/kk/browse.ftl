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
