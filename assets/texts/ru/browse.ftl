# Карты: поиск, метки и действия сразу с несколькими.

act-tag =
    { $count ->
        [one] На { $count } карту поставлена метка «{ $tag }»
        [few] На { $count } карты поставлена метка «{ $tag }»
       *[other] На { $count } карт поставлена метка «{ $tag }»
    }
act-untag =
    { $count ->
        [one] С { $count } карты снята метка «{ $tag }»
       *[other] С { $count } карт снята метка «{ $tag }»
    }
tag-empty = В метке нужна хотя бы одна буква или цифра
tag-too-long =
    В метке не больше { $most } знаков; в этой { $count ->
        [one] { $count } знак
        [few] { $count } знака
       *[other] { $count } знаков
    }
tag-control = В метке не бывает невидимых знаков; наберите её заново
tag-too-many =
    { $count ->
        [one] У { $count } из этих карт уже { $most } меток, больше не бывает; сначала снимите одну
       *[other] У { $count } из этих карт уже по { $most } меток, больше не бывает; сначала снимите по одной
    }

## Поиск

search-or = или
search-deck = колода
search-topic = тема
search-tag = метка
search-kind = вид, тип
search-is = это, есть
search-flag = флажок, флаг
search-without = без
search-due = срок
search-missed = забыто
search-answers = ответов, ответы
search-recall = помнится
search-is-new = новая, новые
search-is-learning = изучаемая, изучаемые
search-is-due = пора
search-is-review = повторение
search-is-suspended = убрана, убранные
search-is-buried = отложена, отложенные
search-is-flagged = с-флажком
search-is-leech = трудная, трудные
search-is-contested = спорная, спорные
search-kind-basic = простая, простые
search-kind-gap = с-пропуском
search-kind-choice = выбор
search-kind-date = когда
search-kind-person = кто
search-kind-place = где
search-kind-what = что
search-kind-which = какой
search-kind-number = число, сколько
search-kind-order = порядок
search-kind-fill = пропуск
search-kind-claims = версии
search-flag-red = красный
search-flag-orange = оранжевый
search-flag-green = зелёный
search-flag-blue = синий
search-lang-en = английского
search-lang-kk = казахского
search-lang-ru = русского

search-open-quote = Эта кавычка не закрыта; поставьте вторую после слов
search-open-bracket = Эта скобка не закрыта; поставьте «)» после того, что вместе
search-stray-bracket = Для этой скобки нет открывающей; уберите её
search-empty-brackets = Между этими скобками ничего нет; уберите их
search-one-sided-or = «или» соединяет два поиска; поставьте по одному с каждой стороны или возьмите слово в кавычки
search-unknown-name = Поиска «{ $name }:» нет; чтобы искать слова как есть, возьмите их в кавычки
search-unknown-name-near = Поиска «{ $name }:» нет; близко — «{ $nearest }:»
search-no-value = После «{ $name }» чего-то не хватает
search-not-compared = После «{ $name }» ставится двоеточие, а не сравнение
search-not-a-number = После «{ $name }» нужно целое число, а не «{ $value }»
search-unknown-value = «{ $name }» знает: { $known }
search-too-long = Этот поиск слишком длинный; читается не больше 2000 букв
search-too-deep = Скобки вложены слишком глубоко; обойдитесь меньшим числом
