# Тест в окне: настройка, вопросы, результат.

key-alt = Alt { $key }
key-alt-alone = Alt

command-go-quiz = Тест
command-quiz-deck = Тест по выбранной колоде
command-option = Выбрать ответ
command-item-above = Выбрать пункт выше
command-item-below = Выбрать пункт ниже
command-move-up = Передвинуть выше
command-move-down = Передвинуть ниже
command-send-to = Поставить на место по номеру
command-unpair = Убрать пару
command-guess = Отметить: наугад
command-think-so = Отметить: кажется
command-sure = Отметить: точно
command-leave-quiz = Выйти из теста; он сохранится
command-review-missed = Повторить карты с ошибками

## Настройка

quiz-preset = Вид теста
quiz-preset-short = Короткий тест
quiz-preset-short-note = 10 вопросов: ошибки и ближайшие повторения
quiz-preset-topic = Тест по темам
quiz-preset-topic-note = 20 вопросов из выбранных тем
quiz-preset-full = Полный тест
quiz-preset-full-note = 20 заданий на время, разбор в конце
quiz-preset-practice = Тренировка
quiz-topics = Темы
quiz-all-topics = Все
quiz-questions = Вопросов
quiz-time = Время
quiz-no-limit = Без ограничения
quiz-minutes =
    { $count ->
        [one] { $count } мин
        [few] { $count } мин
        [many] { $count } мин
       *[other] { $count } мин
    }
quiz-feedback = Разбор ответов
quiz-feedback-at-once = После каждого ответа
quiz-feedback-at-end = В конце
quiz-ask-sure = Отмечать уверенность в ответе
quiz-start = Начать тест
quiz-summary =
    { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    } из { $cards ->
        [one] { $cards } карты
        [few] { $cards } карт
        [many] { $cards } карт
       *[other] { $cards } карты
    }, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }.
quiz-summary-teaches = Ответы повлияют на расписание повторений.
quiz-summary-alone = Расписание повторений не изменится.
quiz-unfinished = Есть неоконченный тест
quiz-unfinished-detail = { $about }: ответов { $answered } из { $count }. { $clock }
quiz-go-on-with = Продолжить тест
quiz-earlier = Прошлые тесты
quiz-look-count =
    { $count ->
        [one] к разбору { $count }
        [few] к разбору { $count }
        [many] к разбору { $count }
       *[other] к разбору { $count }
    }
quiz-all-right = всё верно

## Вопросы

quiz-title = Тест: { $about }
quiz-position = Вопрос { $number } из { $count }
quiz-clock-left = Осталось времени: { $time }
quiz-clock-used = Прошло времени: { $time }
quiz-answered-count =
    { $count ->
        [one] Дан { $count } ответ
        [few] Дано { $count } ответа
        [many] Дано { $count } ответов
       *[other] Дано { $count } ответа
    }
quiz-by-result = верно { $right } · частично { $partly } · неверно { $wrong }
quiz-tools = Ещё
quiz-lengthen = Добавить 5 минут
quiz-finish = Закончить сейчас…
quiz-finish-title = Закончить тест?
quiz-finish-detail =
    { $count ->
        [one] { $count } вопрос без ответа будет засчитан как ошибка.
        [few] { $count } вопроса без ответа будут засчитаны как ошибки.
        [many] { $count } вопросов без ответа будут засчитаны как ошибки.
       *[other] { $count } вопроса без ответа будут засчитаны как ошибки.
    }
quiz-finish-do = Закончить
quiz-go-on = Продолжить
quiz-time-up = Время вышло
quiz-time-up-detail = Дано ответов: { $answered } из { $count }; они сохранены.
quiz-true = Верно
quiz-false = Неверно
quiz-flag-right = Ваш верный ответ
quiz-flag-missed = Верный ответ
quiz-flag-wrong = Ваш ответ
quiz-several-how = Верный ответ засчитывается, лишний отменяет один верный.
quiz-your-answer = Ваш ответ
quiz-date-hint = На любом из трёх языков; можно и 04.1917 или IV 1917.
quiz-order-earliest = Самое раннее
quiz-order-latest = Самое позднее
quiz-order-place = Место { $number }
quiz-order-how =
    { $items ->
        [one] { $items } событие
        [few] { $items } события
        [many] { $items } событий
       *[other] { $items } события
    } — это { $pairs ->
        [one] { $pairs } пара
        [few] { $pairs } пары
        [many] { $pairs } пар
       *[other] { $pairs } пары
    }. Засчитывается каждая пара в верном порядке, так что за одну ошибку снимается немного.
quiz-keys = Клавиши
quiz-key-choose = выбрать событие
quiz-key-move = передвинуть
quiz-key-send = выбрать место
quiz-key-check = проверить
quiz-how-marked = Как оценивается
quiz-match-how = Выберите слева, затем пару справа — щелчком или буквой.
quiz-pair-wrong = Верно: { $right }; вы выбрали: { $chosen }
quiz-of-one = из 1 балла
quiz-mark-of-one = { $mark } из 1 балла.
quiz-you-said = Вы отметили
quiz-how-sure = Уверенность
sure-guess = Наугад
sure-think-so = Кажется
sure-sure = Точно
quiz-added = Добавлено в тренировку: { $one } / { $other }
quiz-claim = Мой ответ был верным
quiz-skip = Пропустить
quiz-start-again = Начать заново
quiz-check = Проверить
quiz-next = Следующий вопрос
quiz-see-result = Показать результат
quiz-back-to-result = Назад к результату

## Результат

quiz-result = Результат теста
quiz-result-about =
    { $count ->
        [one] { $about }, { $count } вопрос
        [few] { $about }, { $count } вопроса
        [many] { $about }, { $count } вопросов
       *[other] { $about }, { $count } вопроса
    }
quiz-result-teaches = Ответы учтены в расписании повторений
quiz-of-marks =
    { $count ->
        [one] из { $count } балла
        [few] из { $count } баллов
        [many] из { $count } баллов
       *[other] из { $count } балла
    }
quiz-of-the-marks = от всех баллов
quiz-minutes-name = время
quiz-last-time = В прошлый раз: { $percent }
quiz-sure =
    Вы были уверены { $times ->
        [one] { $times } раз
        [few] { $times } раза
        [many] { $times } раз
       *[other] { $times } раза
    }; { $right ->
        [0] верных ответов нет
        [one] верно ответили { $right } раз
        [few] верно ответили { $right } раза
        [many] верно ответили { $right } раз
       *[other] верно ответили { $right } раза
    }.
quiz-sure-misses =
    { $count ->
        [one] { $count } ошибка стоит первой в списке ниже.
        [few] { $count } ошибки стоят первыми в списке ниже.
        [many] { $count } ошибок стоят первыми в списке ниже.
       *[other] { $count } ошибки стоят первыми в списке ниже.
    }
quiz-by-topic = По темам
quiz-to-look-at = К разбору
quiz-you-answered = Вы ответили
quiz-source-says = В источнике
quiz-you-were = Уверенность
quiz-given-and-right = { $right }; вы ответили: { $chosen }
quiz-open-row = откройте вопрос
quiz-nothing = Разбирать нечего
quiz-review-these =
    { $count ->
        [one] Повторить { $count } карту
        [few] Повторить { $count } карты
        [many] Повторить { $count } карт
       *[other] Повторить { $count } карты
    }
quiz-again = Новый тест по тем же темам

## Сегодня и настройки

today-confused = Часто путаются
today-practise = Тренировка
today-times =
    { $count ->
        [one] { $count } раз
        [few] { $count } раза
        [many] { $count } раз
       *[other] { $count } раза
    }
settings-quiz-teaches = Учитывать ответы тестов в повторениях
settings-quiz-teaches-note = После ошибки карта вернётся раньше, после верного ответа может подождать дольше
settings-yes = да
settings-no = нет
