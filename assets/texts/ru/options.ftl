# Параметры колод, общие по имени.

options-title = Параметры
options-heading-deck = Параметры этой колоды
options-heading-group = Параметры этих колод
options-heading-all = Все параметры
options-several = У этих колод разные параметры; выбранные достанутся всем
options-for-all = Для всех колод
options-used-by =
    { $count ->
        [0] Нет колод
        [one] { $count } колода
        [few] { $count } колоды
        [many] { $count } колод
       *[other] { $count } колоды
    }
options-add = Новый набор
options-remove = Удалить этот набор
options-new-name = Набор { $number }
options-added = Добавлен: { $preset }
options-removed = Удалён: { $preset }; его колоды следуют общим параметрам
options-renamed = Новое имя: { $preset }
options-chosen = Параметры: { $preset }
options-preset = Набор параметров
options-name = Имя
options-amounts = Сколько
options-orders = В каком порядке
options-intervals = Через сколько
options-leeches = Карты, которые забываются снова и снова
options-shared = На все колоды с этими параметрами вместе
options-days-name = Дни недели
options-days-note = Одно нажатие: вдвое меньше; два: так мало, как позволяют интервалы
options-load-normal = как остальные
options-load-reduced = вдвое меньше
options-load-minimum = как можно меньше
options-new-order = Новые карты
options-core-first = Сначала главные
options-by-deck = По колодам
options-random = Случайно
options-review-order = Повторения
options-as-due = По сроку
options-most-forgotten = Сначала забытые
options-mixing = Новые и повторения
options-mixed = Вперемешку
options-new-first = Сначала новые
options-reviews-first = Сначала повторения
options-siblings = Разводить карты одной записи
options-siblings-note = Из нескольких карт об одном и том же приходит одна в день
options-goal-note = Чем выше, тем больше повторений; карта приходит снова, когда вероятность вспомнить её падает до этого значения
options-longest = Самый длинный интервал
options-longest-note = Карта приходит снова не позже чем через это время
options-learning-steps = Шаги новых карт
options-learning-note = Через сколько новая карта приходит снова, пока счёт не пошёл на дни
options-relearning-steps = Шаги забытых карт
options-relearning-note = То же самое, когда карта забыта
options-steps-hint = 1 мин, 10 мин
options-no-steps = без шагов
options-steps-unreadable = «{ $part }» — не время; пишите шаги так: 1 мин, 10 мин, 1 ч
options-steps-bounds = «{ $part }» не может быть шагом; шаг длится от секунды до суток
options-steps-many = Шагов может быть не больше десяти
options-leech-lapses = Сколько раз забыта
options-leech-note = Столько раз забытая карта показывается вместе с тем, с чем её путают; при 0 — никогда
options-never = никогда
options-leech-action = Что делать с такой картой
options-leech-flag = Отметить флажком
options-leech-set-aside = Убрать

command-deck-options = Параметры колоды
decks-options = Параметры: { $deck }
settings-more = Параметры колод
settings-more-note = Порядок, шаги, дни недели и что делать с картами, которые забываются снова и снова
settings-more-open = Открыть параметры
