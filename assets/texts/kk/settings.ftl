# Баптаулар, алғашқы іске қосу және емтихан күні.

## Баптаулар

settings-title = Баптаулар
settings-study = Оқу
settings-appearance = Көрініс
settings-language = Тіл
settings-data = Деректер
settings-goal = Мақсат: мерзімі келгенде есте болуы
settings-goal-less = жүктеме аз
settings-percent = { $percent } %
settings-cost =
    Осы уақытқа дейін жатталған карталарға күніне { $minutes ->
        [0] бір минуттан аз
       *[other] шамамен { $minutes } минут
    }; { $percent } % болса, { $others ->
        [0] бір минуттан аз
       *[other] шамамен { $others }
    }
settings-cost-early = Мұның күніне неше минут алатыны { $wanted } жауаптан кейін айтылады; әзірге { $count }
settings-cost-none = Мұның күніне неше минут алатыны карталар бірнеше күннен кейін қайтып келе бастағанда айтылады
settings-new = Күніне жаңа карта
settings-new-waiting = { $count } карта кезек күтуде
settings-reviews = Күніне қайталау
settings-reviews-note = Ең көбі; қалғаны келесі күнге қалады
settings-rollover = Күннің басталуы
settings-rollover-note = Түн ортасынан кейінгі жауаптар алдыңғы күнге жатады
settings-exam = Емтихан
settings-exam-none = жоқ
settings-exam-note = Емтихан болмаса, бос қалдырыңыз
settings-exam-clear = Емтихан күнін өшіру
settings-theme = Түстер
settings-text-size = Мәтін өлшемі
settings-text-size-note = Кез келген жерде { $larger } мен { $smaller } өзгертеді, { $usual } қалпына келтіреді
settings-language-note = Мәзір мен карталардың тілі; оқу барысыңыз сақталады
settings-data-folder = Деректеріңіз
settings-decks-folder = Жинақтарыңыз
settings-open-data = Деректер қалтасын ашу
settings-changed = { $setting }: { $value }
settings-undo = Кері алу
settings-undone = Өзгеріс кері алынды
settings-nothing-to-undo = Кері алатын өзгеріс жоқ
settings-not-saved = Бұл таңдау бағдарлама жабылғанша ғана жарамды: оны сақтау мүмкін болмады

language-system = Жүйе тілі
language-en = English
language-kk = Қазақша
language-ru = Русский

command-go-today = Бүгін
command-go-settings = Баптаулар
command-undo-setting = Соңғы өзгерісті кері алу
command-back = Артқа

## Терілген күн

day-hint = күні, айы, жылы
day-read = Былай оқылды: { $day }
day-unreadable = Бұл күнге ұқсамайды; 2027 жылғы 20 мамыр немесе 20.05.2027 деп жазыңыз
day-none = Ондай күн жоқ
day-past = { $day } өтіп кеткен
day-missing = Күнін жазыңыз немесе «Емтихан жоқ» дегенді таңдаңыз
day-full = { $date }, { $weekday }

## Алғашқы іске қосу

first-promise = Күніне бірнеше минут – және тарих есіңізде қалады
first-language = Тіл
first-language-note = кейін өзгертуге болады
first-exam = Емтихан бола ма?
first-exam-none = Емтихан жоқ
first-exam-day = Күні белгілі
first-exam-name = Емтихан күні
first-begin = Неден бастау керек
first-cards = Қазақ, орыс және ағылшын тілдерінде { $count } карта
first-start = Бес картадан бастау
first-other-deck = Басқа жинақ ашу…
first-look = Алдымен шолып шығу
first-foot = Тіркелу де, интернет те керек емес. Оқу барысыңыз осы компьютерде қалады.
first-done-title = Алғашқы карталар аяқталды
first-done-more = Бүгінге тағы { $count } карта бар
