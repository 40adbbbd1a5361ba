# Слова командной строки.

terminal-no-window = Окно не открывается: не найден экран или OpenGL ({ $detail }). Чтобы так же повторять в этом терминале, запустите «zhanar study».
terminal-window-not-built = Эта программа собрана без окна. Чтобы повторять в этом терминале, запустите «zhanar study».
terminal-no-deck = Колоды «{ $name }» нет. Есть: { $decks }
terminal-no-card = Карты «{ $id }» нет; ничего не изменено. Все идентификаторы выводит «zhanar cards».
terminal-read-only-in-use = Эта коллекция уже открыта в другом окне или терминале, поэтому здесь ничего не сохранится. Закройте его и попробуйте снова.
terminal-read-only-not-writable = В папку с данными нельзя записывать, поэтому ничего не сохранится. Укажите другую с помощью --data-dir.
terminal-read-only-no-locks = Папка с данными лежит на диске без блокировки файлов, поэтому ничего не сохранится. Скопируйте её на другой диск или укажите другую с помощью --data-dir.

terminal-check-clean =
    { $count ->
        [one] В { $count } файле ошибок нет.
        [few] В { $count } файлах ошибок нет.
        [many] В { $count } файлах ошибок нет.
       *[other] В { $count } файла ошибок нет.
    }

terminal-generate-file =
    { $file }: { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
terminal-generate-sum =
    Из { $facts ->
        [one] { $facts } факта
        [few] { $facts } фактов
        [many] { $facts } фактов
       *[other] { $facts } факта
    } получилось { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    } в { $decks ->
        [one] { $decks } колоде
        [few] { $decks } колодах
        [many] { $decks } колодах
       *[other] { $decks } колоды
    }; пропущено вопросов: { $left } (их покажет --explain).
terminal-generate-stale = Файл { $file } устарел: запустите «zhanar generate»
terminal-generate-handmade = { $file } создан не командой «zhanar generate» и остаётся как есть; переименуйте его или дайте теме другой id
terminal-generate-orphan = Для файла { $file } нет темы в базе фактов: удалите его
terminal-generate-current =
    { $count ->
        [one] { $count } колода соответствует базе фактов.
        [few] { $count } колоды соответствуют базе фактов.
        [many] { $count } колод соответствуют базе фактов.
       *[other] { $count } колоды соответствуют базе фактов.
    }
terminal-generate-left-out = пропущено: { $id } ({ $why })

terminal-due =
    { $count ->
        [one] Ждёт { $count } карта
        [few] Ждут { $count } карты
        [many] Ждут { $count } карт
       *[other] Ждут { $count } карты
    }: изучаемых { $learning }, к повторению { $due }, новых { $new }.

terminal-stats-cards = Карт: { $total }, из них с ответами: { $seen }
terminal-stats-answers = Ответов: { $total }, сегодня: { $today }, отменено: { $undone }
terminal-stats-ratings = Снова { $again }, Трудно { $hard }, Хорошо { $good }, Легко { $easy }
terminal-stats-time = Минут: { $minutes }, дней подряд: { $days }
terminal-stats-mastery = Новых { $new }, изучаемых { $learning }, закрепляемых { $young }, прочных { $firm }, усвоенных { $mastered }
terminal-stats-waiting = Сегодня: изучаемых { $learning }, к повторению { $due }, новых { $new }
terminal-stats-remembered = Вспомнено за год: { $percent } % (с надёжностью 95 %: { $low }–{ $high } %), цель { $goal } %, ответов: { $answers }
terminal-stats-remembered-few = Вспомнено: будет видно после { $needed } повторений; пока { $answers }

terminal-doctor-log =
    { $count ->
        [one] Просмотрен { $count } ответ.
        [few] Просмотрено { $count } ответа.
        [many] Просмотрено { $count } ответов.
       *[other] Просмотрено { $count } ответа.
    }
terminal-doctor-damage = Файл повреждён: { $detail }
terminal-doctor-orphans =
    { $count ->
        [one] { $count } строка относится к карте или ответу, которых нет.
        [few] { $count } строки относятся к картам или ответам, которых нет.
        [many] { $count } строк относятся к картам или ответам, которых нет.
       *[other] { $count } строки относятся к картам или ответам, которых нет.
    }
terminal-doctor-states =
    { $count ->
        [one] У { $count } карты состояние не соответствует ответам.
        [few] У { $count } карт состояние не соответствует ответам.
        [many] У { $count } карт состояние не соответствует ответам.
       *[other] У { $count } карты состояние не соответствует ответам.
    }
terminal-doctor-marks =
    { $count ->
        [one] У { $count } карты не та отметка, какую на ней ставили.
        [few] У { $count } карт не те отметки, какие на них ставили.
        [many] У { $count } карт не те отметки, какие на них ставили.
       *[other] У { $count } карты не те отметки, какие на ней ставили.
    }
terminal-doctor-days =
    { $count ->
        [one] За { $count } день подсчёт не сходится с ответами.
        [few] За { $count } дня подсчёт не сходится с ответами.
        [many] За { $count } дней подсчёт не сходится с ответами.
       *[other] За { $count } дня подсчёт не сходится с ответами.
    }
terminal-doctor-sound = Всё в порядке.
terminal-doctor-repaired = Состояния, отметки и дни пересчитаны по журналу; прежний файл лежит в папке «backups».
terminal-doctor-repairable = «zhanar doctor --repair» сделает резервную копию и пересчитает это по ответам.
terminal-doctor-broken = Здесь это не исправить. «zhanar restore» прочитает ответы из файла, если это возможно, иначе поставит на место самую новую исправную копию, и сохранит прежний файл.

terminal-restore-hint = «zhanar restore» прочитает ответы из файла, если это возможно, иначе поставит на место самую новую исправную копию, и сохранит прежний файл; список копий показывает «zhanar restore --list».
terminal-restore-rescued = Прочитано из повреждённой коллекции { $day }: { $content }
terminal-restore-backup = Копия, { $day }: { $content }
terminal-restore-row = { $backup } · { $state } · { $path }
terminal-restore-sound = исправна
terminal-restore-damaged = повреждена
terminal-restore-no-backups = Резервных копий ещё нет; они делаются в каждый день с ответами.
terminal-restore-needless = Коллекция читается, поэтому ничего не восстановлено; чтобы всё же вернуться к копии, укажите её с --backup.
terminal-restore-done = { $backup } · теперь на месте коллекции.
terminal-restore-none = «zhanar restore --start-anew» сохранит файл отдельно и начнёт пустую коллекцию.
terminal-restore-anew = Начата пустая коллекция.

terminal-study-head = { $deck } · изучаемых { $learning }, к повторению { $due }, новых { $new }
terminal-study-prompt = [Enter — показать ответ; u — отменить, q — выйти]
terminal-study-saved = Сохранено: { $rating }, следующий раз через { $wait }
terminal-study-undone = Последний ответ отменён.
terminal-study-nothing-to-undo = Отменять нечего.
terminal-study-show-first = Сначала нажмите Enter, чтобы увидеть ответ.
terminal-study-keys = 1–4 — оценить, u — отменить последний ответ, q — выйти.
terminal-study-not-saved = Этот ответ не сохранён.
terminal-cram-done = Каждая карта хоть раз вспомнилась. Ничего не сохранено: сроки карт прежние.
terminal-study-done = На сегодня всё.
terminal-study-done-here =
    { $count ->
        [one] Здесь на сегодня всё; в других колодах ждёт { $count } карта.
        [few] Здесь на сегодня всё; в других колодах ждут { $count } карты.
        [many] Здесь на сегодня всё; в других колодах ждут { $count } карт.
       *[other] Здесь на сегодня всё; в других колодах ждут { $count } карты.
    }
terminal-study-later = Пока всё; следующая карта через { $wait }.
terminal-study-end =
    { $count ->
        [one] За это занятие { $count } ответ.
        [few] За это занятие { $count } ответа.
        [many] За это занятие { $count } ответов.
       *[other] За это занятие { $count } ответа.
    }

terminal-broken-decks =
    { $count ->
        [one] { $count } файл с колодой не читается или читается не полностью
        [few] { $count } файла с колодами не читаются или читаются не полностью
        [many] { $count } файлов с колодами не читаются или читаются не полностью
       *[other] { $count } файла с колодами не читаются или читаются не полностью
    }: запустите «zhanar check» для файлов в папке { $folder }
terminal-bad-now = В ZHANAR_NOW стоит «{ $text }», а это не момент времени; пишите так: 2026-12-01T10:00:00Z
terminal-unwritten = Не всё удалось вывести: { $detail }

terminal-quiz-head = { $number } из { $count } · { $topic }
terminal-quiz-prompt-choice = [буква; Enter — пропустить, q — выйти]
terminal-quiz-prompt-truth = [1 — верно, 2 — неверно; Enter — пропустить, q — выйти]
terminal-quiz-prompt-several = [буквы всех верных ответов, например AC; Enter — пропустить, q — выйти]
terminal-quiz-prompt-typed = [ответ; пустой Enter — пропустить, q — выйти]
terminal-quiz-prompt-date = [дата на любом из трёх языков или цифрами; пустой Enter — пропустить, q — выйти]
terminal-quiz-prompt-number = [число; пустой Enter — пропустить, q — выйти]
terminal-quiz-prompt-order = [буквы от самого раннего к самому позднему, например CABD; Enter — пропустить, q — выйти]
terminal-quiz-prompt-match = [буква для каждого номера по порядку, например CABD; Enter — пропустить, q — выйти]
terminal-quiz-unread = Такой ответ здесь не подходит; посмотрите на строку выше.
terminal-quiz-left = Ответы сохранены. Продолжить этот тест можно в окне программы.
terminal-quiz-result =
    { $most ->
        [one] { $earned } из { $most } балла, { $percent } %
       *[many] { $earned } из { $most } баллов, { $percent } %
    }

terminal-simulate-head = { $name } (карты/дни/минут в день, ученик)
terminal-simulate-bound = { "  " }наибольшее возможное: { $bound } %
terminal-simulate-line = { "  " }{ $policy } { $mean } % ({ $low }–{ $high }), отстаёт от плана на { $behind }, через 30 дней { $later } %
terminal-simulate-covered = { "  " }попало в 90-процентный прогноз плана: { $covered } %
