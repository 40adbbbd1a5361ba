# Слова окна.

app-name = Zhanar

## Клавиши

key-space = Пробел
key-enter = Enter
key-escape = Esc
key-page-up = Page Up
key-page-down = Page Down
key-ctrl = Ctrl { $key }
keys-title = Клавиши этого экрана
keys-close = Закрыть
tooltip-with-key = { $name } ({ $key })

command-start-review = Повторить всё или выбранную колоду
command-deck-above = Выбрать колоду выше
command-deck-below = Выбрать колоду ниже
command-fold = Свернуть выбранную группу
command-unfold = Развернуть выбранную группу
command-refresh = Прочитать колоды заново
command-undo = Отменить последнее действие
command-source = Показать или скрыть источник
command-why-today = Почему эта карта пришла сегодня
command-scroll-up = Прокрутить карту вверх
command-scroll-down = Прокрутить карту вниз
command-page-up = Прокрутить на страницу вверх
command-page-down = Прокрутить на страницу вниз
command-leave = Выйти из повторения
command-larger = Увеличить текст
command-smaller = Уменьшить текст
command-usual-size = Обычный размер текста
command-keys = Клавиши этого экрана

## Боковая панель

rail-study = Учёба
theme-system = Системная
theme-light = Светлая
theme-dark = Тёмная
theme-now = { $theme } тема

## Карты по состоянию

counts-learning = Изучаемые
counts-due = К повторению
counts-new = Новые
counts-sentence = изучаемых { $learning }, к повторению { $due }, новых { $new }

## Усвоение

mastery-title = Усвоение
mastery-new = Новые
mastery-learning = Изучаемые
mastery-young = Закрепляемые
mastery-firm = Прочные
mastery-mastered = Усвоенные
mastery-sentence = усвоенных { $mastered }, прочных { $firm }, закрепляемых { $young }, изучаемых { $learning }, новых { $new }

## Сегодня

today-title = Сегодня
today-cards =
    { $count ->
        [one] { $count } карта на сегодня
        [few] { $count } карты на сегодня
        [many] { $count } карт на сегодня
       *[other] { $count } карты на сегодня
    }
today-minutes =
    { $count ->
        [one] Около { $count } минуты
        [few] Около { $count } минут
        [many] Около { $count } минут
       *[other] Около { $count } минуты
    }
today-start = Начать повторение
today-read-only = Ответы не сохраняются
today-open-folder = Открыть папку с колодами
today-done-title = На сегодня всё
today-done-detail =
    { $cards ->
        [one] { $cards } карта
        [few] { $cards } карты
        [many] { $cards } карт
       *[other] { $cards } карты
    } за { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }. { $next }
today-empty-title = Колод пока нет
today-empty-detail = Положите колоду в папку с колодами, и она появится здесь.

decks-title = Колоды
decks-due = Пора
decks-cards =
    { $count ->
        [one] { $count } карта
        [few] { $count } карты
        [many] { $count } карт
       *[other] { $count } карты
    }
decks-start = Повторить «{ $deck }»
decks-fold = Свернуть «{ $deck }»
decks-unfold = Развернуть «{ $deck }»
decks-show-problem = Показать
decks-sentence =
    { $deck }, { $cards ->
        [one] { $cards } карта
        [few] { $cards } карты
        [many] { $cards } карт
       *[other] { $cards } карты
    }: { $counts }
decks-problem-sentence = Файл { $deck } не читается: { $problem }

activity-title = Последние 17 недель
activity-streak =
    { $count ->
        [one] { $count } день подряд
        [few] { $count } дня подряд
        [many] { $count } дней подряд
       *[other] { $count } дня подряд
    }
activity-day =
    { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
activity-summary =
    За последние { $weeks } { $weeks ->
        [one] неделю
        [few] недели
        [many] недель
       *[other] недели
    }: { $answers ->
        [one] { $answers } ответ
        [few] { $answers } ответа
        [many] { $answers } ответов
       *[other] { $answers } ответа
    }, { $days ->
        [one] { $days } учебный день
        [few] { $days } учебных дня
        [many] { $days } учебных дней
       *[other] { $days } учебного дня
    }

## Повторение

review-show-answer = Показать ответ
review-progress = Пройдено { $percent } % повторения
review-source-more = Об источнике
review-source-less = Свернуть
review-try-again = Сохранить ещё раз
review-done-title = На сегодня всё
review-back-to-today = Назад к «Сегодня»
review-announce-question = Карта { $position }. { $text }
review-announce-answer = Ответ: { $text }

rating-again = Снова
rating-hard = Трудно
rating-good = Хорошо
rating-easy = Легко
rating-sentence = { $rating }, следующий раз через { $interval }
review-all-decks = Все колоды
review-position = { $number } из { $count }
review-finished =
    { $count ->
        [one] За это занятие { $count } ответ
        [few] За это занятие { $count } ответа
        [many] За это занятие { $count } ответов
       *[other] За это занятие { $count } ответа
    }
review-finished-until = Следующая карта через { $wait }
review-not-saved = Этот ответ не сохранён
review-taken-back = Ответ отменён
review-taken-back-elsewhere = Ответ отменён; его колоды здесь больше нет

asks-when = Когда
asks-who = Кто
asks-where = Где
asks-what = Что
asks-which = Какой
asks-how-many = Сколько
asks-order = Что было дальше
asks-fill = Пропуск
asks-claims = Две версии

citation-full = { $source } · { $place }

next-tomorrow = Следующие карты — завтра.
next-on = Следующие карты: { $day }.
next-none = Других карт нет.
next-no-new = Новых карт не будет: в настройках указано 0 в день.

today-refreshed =
    { $count ->
        [one] Прочитана { $count } колода
        [few] Прочитаны { $count } колоды
        [many] Прочитано { $count } колод
       *[other] Прочитано { $count } колоды
    }
decks-problem = строка { $line }: { $what }
notice-close = Закрыть
notice-deck-unreadable = Файл { $file } не читается
notice-deck-problem =
    { $count ->
        [1] В колоде «{ $deck }» ошибка: строка { $line }
        [one] В колоде «{ $deck }» { $count } ошибка, первая в строке { $line }
        [few] В колоде «{ $deck }» { $count } ошибки, первая в строке { $line }
        [many] В колоде «{ $deck }» { $count } ошибок, первая в строке { $line }
       *[other] В колоде «{ $deck }» { $count } ошибки, первая в строке { $line }
    }
notice-deck-rest = Остальные карты файла на месте.
read-only-in-use = Эта коллекция уже открыта в другом окне или терминале. Закройте его и нажмите здесь F5.
read-only-not-writable = В папку с данными нельзя записывать. Укажите другую с помощью --data-dir.
read-only-no-locks = Папка с данными лежит на диске без блокировки файлов. Скопируйте её на другой диск или укажите другую с помощью --data-dir.
failed-title = Не удалось открыть коллекцию
failed-try-again = Попробовать снова
backup-failed-read-only = Сегодня не удалось сделать резервную копию, хотя ответы сохранены: в её место нельзя записывать: { $path }
backup-failed-full = Сегодня не удалось сделать резервную копию, хотя ответы сохранены: на диске нет места: { $path }
backup-failed-damaged = Пока часть коллекции повреждена, резервные копии не делаются, хотя ответы сохранены; «zhanar restore» прочитает их из неё: { $path }
backup-failed = Сегодня не удалось сделать резервную копию. { $detail }
notice-settings = Прочитаны не все настройки; вместо остальных действуют обычные
notice-more-problems =
    { $count ->
        [one] и ещё { $count } ошибка; все покажет «zhanar check»
        [few] и ещё { $count } ошибки; все покажет «zhanar check»
        [many] и ещё { $count } ошибок; все покажет «zhanar check»
       *[other] и ещё { $count } ошибки; все покажет «zhanar check»
    }
review-done-for-now = Пока всё
review-done-deck = «{ $deck }»: на сегодня всё
review-finished-others =
    { $count ->
        [one] В других колодах ждёт { $count } карта
        [few] В других колодах ждут { $count } карты
        [many] В других колодах ждут { $count } карт
       *[other] В других колодах ждут { $count } карты
    }
review-nothing-to-take-back = Отменять нечего
review-undo-earlier = Последнее сделано { $day } и остаётся

folder-at = Папка: { $path }

# Коллекция, которая не читается, и её резервная копия.
rescue-title = Ваши ответы не читаются
rescue-title-rescued = Файл с ответами повреждён, сами ответы целы
rescue-title-part = Часть ваших ответов повреждена
rescue-backup = Самая новая исправная копия сделана { $day }: { $content }
rescue-searching = Ищем, что можно спасти…
rescue-rescued = Ответы ещё читаются, все до одного, и скопированы в исправный файл: { $content }
rescue-kept = Нынешний файл сохранится рядом с коллекцией; ничего не удаляется
rescue-none = Исправной резервной копии нет. Файл остаётся как есть; если диск был отключён, подключите его и попробуйте снова
rescue-restore-rescued = Продолжить с этим файлом
rescue-restore = Восстановить копию: { $day }
rescue-go-on = Пока продолжить
rescue-open-folder = Открыть папку
rescue-anew = Начать заново…
rescue-anew-title = Начать пустую коллекцию?
rescue-anew-detail = Все карты снова станут новыми. Колоды и настройки останутся
rescue-anew-not = Не сейчас
rescue-anew-start = Начать пустую коллекцию
rescue-done-rescued = Ваши ответы снова в исправном файле
rescue-done = Копия на месте: { $day }
