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

## Экран

rail-make = Создание
key-home = Home
key-end = End
key-delete = Del
key-shift = Shift { $key }
percent = { $percent } %

command-go-cards = Карты
command-find-card = Искать карты
command-row-above = Выбрать карту выше
command-row-below = Выбрать карту ниже
command-extend-above = Выбрать и карту выше
command-extend-below = Выбрать и карту ниже
command-extend-page-up = Выбрать страницу карт вверх
command-extend-page-down = Выбрать страницу карт вниз
command-extend-to-first = Выбрать все до первой карты
command-extend-to-last = Выбрать все до последней карты
command-first-row = К первой карте
command-last-row = К последней карте
command-choose-all = Выбрать все найденные карты
command-preview = Посмотреть карту как при повторении
command-tags = Поставить или снять метки
command-forget = Сделать выбранные карты новыми
command-details = Сведения о карте

cards-search-hint = Поиск, например  тема:войско срок<7 забыто>2
cards-empty-field = Очистить поле
cards-chip-due = На сегодня
cards-chip-contested = Источники расходятся
cards-chip-missed = Забытые дважды и чаще
cards-chip-no-kazakh = Без казахского текста
cards-details = Сведения
cards-getting-ready = Карты читаются…
cards-working =
    { $count ->
        [one] Меняется { $count } карта…
        [few] Меняются { $count } карты…
        [many] Меняются { $count } карт…
       *[other] Меняются { $count } карты…
    }
cards-working-still =
    { $count ->
        [one] Ещё меняется { $count } карта; попробуйте чуть позже
        [few] Ещё меняются { $count } карты; попробуйте чуть позже
        [many] Ещё меняются { $count } карт; попробуйте чуть позже
       *[other] Ещё меняются { $count } карты; попробуйте чуть позже
    }
cards-clear = Очистить поиск
cards-none-alone = Под «{ $condition }» не подходит ни одна карта
cards-none-together = Под «{ $condition }» вместе с остальным не подходит ни одна карта

cards-column-question = Вопрос и ответ
cards-column-topic = Тема
cards-column-kind = Вид
cards-column-due = Срок
cards-column-marks = Пометы
cards-sort-by = { $column }: упорядочить по этому
cards-sorted-up = { $column }: по порядку, первые сверху
cards-sorted-down = { $column }: по порядку, последние сверху
cards-row = { $question } { $answer }. { $topic }, { $kind }, { $due }
cards-due-today = сегодня
cards-due-new = новая
cards-due-aside = убрана
cards-due-month = { $month } { $year }
cards-mark-sources-differ = Источники расходятся
cards-mark-things = В статье расхождение
cards-mark-calendar = Какой календарь?
cards-mark-leech = Забывается снова и снова
cards-mark-aside = Убрана
cards-mark-buried = Отложена до завтра

cards-fact = Факт { $id }
cards-memory = Память
cards-memory-none = Ответов ещё нет
cards-recall = Вероятность вспомнить сегодня
cards-stays = Останется выше { $percent } %
cards-difficulty = Трудность
cards-difficulty-of = { $number } из 10
cards-counts = Ответов, забываний
cards-counts-of = { $answers }, { $lapses }
cards-history = История

cards-set-aside = Убрать
cards-take-up = Вернуть
cards-bury = Отложить до завтра
cards-unbury = Показать сегодня
cards-tags = Метки…
cards-forget = Сделать новой…
cards-chosen = Выбрано: { $count }
cards-unchanged =
    { $count ->
        [one] Для { $count } карты ничего не меняется
       *[other] Для { $count } карт ничего не меняется
    }
cards-keys-choose = выбрать
cards-keys-several = выбрать несколько
cards-keys-preview = посмотреть
cards-preview = Просмотр
cards-preview-back = Назад к картам

cards-forget-title =
    { $count ->
        [one] Сделать { $count } карту новой?
        [few] Сделать { $count } карты новыми?
       *[other] Сделать { $count } карт новыми?
    }
cards-forget-note = То, что помнится, забудется, как будто ответов не было. Журнал хранит ответы, и это можно отменить.
cards-forget-do = Сделать новыми
cards-tags-title =
    { $count ->
        [one] Метки { $count } карты
       *[other] Метки { $count } карт
    }
cards-tag-field = Метка
cards-tag-add = Поставить метку
cards-tags-there = На этих картах
cards-tags-known = Другие метки
cards-tag-off = Снять «{ $tag }»
cards-tag-on = Поставить «{ $tag }»
