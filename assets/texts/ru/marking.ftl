# Почему введённый ответ верный, почти верный или неверный. $name: имя, как оно пишется.

verdict-exact = Верно
verdict-accepted = Верно в другой форме
verdict-close = Почти
verdict-wrong = Неверно

marking-same = Это и есть ответ.
marking-other-form = Это другое название; в картах: «{ $name }».
marking-spelling = То же имя в другом написании; в картах: «{ $name }».
marking-surname-alone = Здесь достаточно фамилии; полное имя: «{ $name }».
marking-next-key = Вместо одной буквы нажата соседняя клавиша; правильно: «{ $name }».
marking-layout = Набрано в другой раскладке; прочитано как «{ $name }».
marking-same-date = Та же дата, записанная иначе.
marking-about-then = Точная дата неизвестна; эта достаточно близка.
marking-more-precise = Дата верная и точнее, чем спрашивалось.
marking-other-style = Тот же день по другому стилю: источник не говорит, по какому календарю считает.
marking-number-in-words = То же число, записанное не цифрами.
marking-number-within = Достаточно близко: точное число неизвестно.
marking-slip =
    { $count ->
        [one] Отличается { $count } буква; проверьте написание.
        [few] Отличаются { $count } буквы; проверьте написание.
       *[many] Отличаются { $count } букв; проверьте написание.
    }
marking-given-name-needed = Эту фамилию носит не только он или она; добавьте имя.
marking-given-name-differs = Фамилия верная, остальное в имени – нет.
marking-given-name-of = Фамилия верная, но имя принадлежит другому человеку: { $name }.
marking-surname-needed = Добавьте фамилию.
marking-fits-two = Это подходит и к другому ответу: { $name }. Напишите подробнее.
marking-less-precise = Пока верно, но вопрос требует более точной даты.
marking-short-year = Напишите год четырьмя цифрами.
marking-day-near = Месяц верный, но ошибка на несколько дней.
marking-one-end = Здесь верна только одна граница; назовите обе.
marking-empty = Ничего не введено.
marking-rival = Это другой ответ: { $name }.
marking-opposite = Это противоположное по смыслу.
marking-different = Это другой ответ.
marking-other-year = Год другой.
marking-other-century = Век другой.
marking-other-month = Время года или месяц другие.
marking-other-day = День другой.
marking-other-number = Число другое.
marking-no-date = Здесь не читается никакая дата.
marking-no-number = Здесь не читается никакое число.

marking-no-input = Стандартный ввод не читается: { $detail }

problem-mark-json = эта строка не является объектом JSON или обрывается
problem-mark-json-fix = поищите перед этим местом пропущенную кавычку, запятую или скобку
problem-mark-missing = нет поля «{ $field }»
problem-mark-missing-fix = дайте каждой строке id, type, canonical и typed
problem-mark-no-text = «{ $field }» – не текст
problem-mark-no-text-fix = возьмите значение в кавычки
problem-mark-no-list = «{ $field }» – не список текстов
problem-mark-no-list-fix = пишите так: ["один", "два"]
problem-mark-type = типа «{ $name }» нет
problem-mark-type-fix = возьмите один из этих: { $known }
problem-mark-empty = в верном ответе нет ни буквы, ни цифры
problem-mark-empty-fix = впишите верный ответ в canonical
problem-mark-no-date = «{ $text }» – не дата
problem-mark-no-date-fix = пишите так: 1917, 1917-04, 1917-04-27, 1917-12-05/1917-12-13 или 14XX
problem-mark-no-number = «{ $text }» – не число
problem-mark-no-number-fix = напишите число или два числа через тире
