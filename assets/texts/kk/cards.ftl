# Words of generated cards: what the recipes ask and how answers are put.
# $event, $person, $title: the name inside a sentence, in the nominative; $of: with the
# suffix of the genitive. No recipe adds a suffix of its own.

deck-remark =
    facts.ron файлынан «zhanar generate» жасаған.
    Мұндағы өзгерістер қайта жасалғанда жоғалады: оның орнына деректерді өзгертіңіз.

ask-when =
    { $kind ->
        [act] { $event } қашан қабылданды?
        [founding] { $event } қашан құрылды?
        [end] { $event } қашан жұмысын тоқтатты?
        [mission] { $event } қашан жолға шықты?
        [petition] { $event } қашан жазылды?
        [publication] { $event } қашан жарық көрді?
        [congress] { $event } қашан өтті?
        [conference] { $event } қашан өтті?
        [meeting] { $event } қашан өтті?
       *[other] { $event } қашан болды?
    }
ask-where =
    { $kind ->
        [congress] { $event } қайда өтті?
        [conference] { $event } қайда өтті?
        [meeting] { $event } қайда өтті?
        [act] { $event } қайда қабылданды?
        [founding] { $event } қайда құрылды?
        [mission] { $event } қайда барды?
        [publication] { $event } қайда жарық көрді?
       *[other] { $event } қай жерде болды?
    }
ask-chair = { $of } төрағасы кім болды?
ask-deputy = { $of } төрағасының орынбасары кім болды?
ask-chaired-what =
    { $kind ->
        [congress] { $person } қай съезге төрағалық етті?
        [conference] { $person } қай конференцияға төрағалық етті?
       *[other] { $person } қай жиынға төрағалық етті?
    }
ask-attended-what =
    { $kind ->
        [congress] { $person } қай съезге қатысқандардың қатарында аталады?
        [conference] { $person } қай конференцияға қатысқандардың қатарында аталады?
        [mission] { $person } { $date } қандай сапарға аттанды?
       *[other] { $person } қай жиынға қатысқандардың қатарында аталады?
    }
ask-resolved = { $event } { $topic } туралы қандай шешім қабылдады?
ask-on-date =
    { $kind ->
        [congress] { $date } қай съезд өтті?
        [conference] { $date } қай конференция өтті?
        [act] { $date } қандай акт қабылданды?
       *[other] { $date } қандай жиын өтті?
    }
ask-next =
    { $kind ->
        [congress] Осы жинақтарда аталған қазақ съездерінің қайсысы { $event } өткен соң келесі болып жиналды?
       *[other] { $event }: осы жинақтарда аталған оқиғалардың қайсысы бұдан кейін келесі болып өтті?
    }
ask-published-when = { $title } қай жылдары шықты?
ask-published-where = { $title } қайда шықты?
ask-edited = { $of } редакторы кім болды?

cloze-agenda = { $of } күн тәртібі: { $list }.
cloze-signed = { $event }: қол қойғандар – { $list }.
list-and = { $start } және { $end }

value-exactly = { $number } { $unit }
value-about = шамамен { $number } { $unit }
value-up-to = ең көбі { $number } { $unit }
value-between = { $number }–{ $high } { $unit }

claim = { $number }. { $says }
claims-also =
    { $count ->
        [one] Екінші мәлімет мына жерден алынды: { $places }.
       *[other] Қалған мәліметтер мына жерлерден алынды: { $places }.
    }

calendar-unstated = Бұл күннің ескі не жаңа күнтізбе бойынша берілгені мақалада айтылмаған; екі күнтізбенің айырмасы – 13 күн. Күнді мақалада қалай жазылса, солай айтыңыз.

citation-paragraph = { $section }, { $paragraph }-абзац

left-out-asked-twice = осы сұрақты басқа карта да қояды
left-out-answer-visible = жауабы сұрақтың ішінде тұр

contested-sources-differ = Деректер әртүрлі.
contested-two-things = Мақалада екі түрлі айтылған.
contested-several-things = Мақалада бірнеше түрлі айтылған.
contested-which-calendar = Қай күнтізбе бойынша?

interval-seconds = { $number } с
interval-minutes = { $number } мин
interval-hours = { $number } сағ
interval-days = { $number } күн
interval-years = { $number } жыл
decimal-point = ,
