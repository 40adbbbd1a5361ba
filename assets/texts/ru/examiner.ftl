# Что вопросы теста говорят сами и что сказано после ответа.
# $event, $person: имя внутри предложения; $of: в родительном падеже; $gender: с чем согласуются глаголы.

quiz-kind-choice = Выбрать один ответ
quiz-kind-truth = Верно или неверно
quiz-kind-several = Несколько ответов
quiz-kind-typed = Написать ответ
quiz-kind-date = Написать дату
quiz-kind-number = Написать число
quiz-kind-order = Расположить по порядку
quiz-kind-match = Соотнести
quiz-kind-gap = Заполнить пропуск
quiz-importance-core = основное
quiz-importance-useful = полезное
quiz-importance-detail = подробности

quiz-question-and-answer = { $question } — { $answer }
quiz-says-chair = Председатель { $of } — { $person }.
quiz-says-deputy = Заместитель председателя { $of } — { $person }.
quiz-says-role = { $person } — { $role }.
quiz-because-chair = Председатель { $of }
quiz-because-deputy = Заместитель председателя { $of }
quiz-because-answers = Ответ на другой вопрос: { $question }
quiz-because-agenda = Из повестки дня { $of }

quiz-ask-order = Расположите события по порядку, начиная с самого раннего
quiz-ask-match-posts = Найдите должность каждого
quiz-ask-match-dates = Найдите дату для каждой строки
quiz-ask-match-chairs = Найдите, кто где председательствовал
quiz-ask-match-places = Найдите место для каждой строки
quiz-ask-agenda = Что из этого стояло в повестке дня { $of }?
quiz-ask-signed = { $event }: кто из этих людей подписал документ?
quiz-ask-attended = { $event }: кто из этих людей назван среди присутствовавших?
quiz-context = Тема следующих вопросов — { $event }.

quiz-lacks-all = По этому выбору не нашлось ни одной карты. Добавьте темы или виды вопросов.
quiz-lacks-some =
    { $count ->
        [one] По этому выбору нашёлся { $count } вопрос, а не { $wanted }: начните с этим или добавьте темы.
        [few] По этому выбору нашлось { $count } вопроса, а не { $wanted }: начните с этим или добавьте темы.
       *[many] По этому выбору нашлось { $count } вопросов, а не { $wanted }: начните с этим или добавьте темы.
    }
quiz-lacks-topic =
    { $count ->
        [one] В теме «{ $topic }» не хватает { $count } вопроса; недостающее взято из других тем.
       *[many] В теме «{ $topic }» не хватает { $count } вопросов; недостающее взято из других тем.
    }
quiz-lacks-kind =
    { $count ->
        [one] «{ $kind }»: не хватает { $count } вопроса; недостающее заменено другими видами.
       *[many] «{ $kind }»: не хватает { $count } вопросов; недостающее заменено другими видами.
    }
quiz-lacks-importance =
    { $count ->
        [one] Важность «{ $importance }»: не хватает { $count } вопроса; недостающее заменено другими.
       *[many] Важность «{ $importance }»: не хватает { $count } вопросов; недостающее заменено другими.
    }
problem-blueprint-empty = в этом плане теста нет ни одного вопроса
problem-blueprint-empty-fix = укажите число вопросов хотя бы в одной части
problem-blueprint-huge = этот план теста слишком велик
problem-blueprint-huge-fix = укажите не больше { $parts } частей и не больше { $questions } вопросов в каждой

## После ответа

told-right = Верно
told-partly = Частично верно
told-wrong = Неверно
told-skipped = Пропущено
told-claimed = Засчитано как верное по вашим словам
told-true = Это верно
told-false-truth = Это неверно. { $truth }
told-choice-near = Близко, но это относится к другому
told-not-in-source = В источнике этого нет
told-several =
    Найдено верных: { $hits } из { $rights }, { $misses ->
        [0] лишних нет
        [one] { $misses } лишний
        [few] { $misses } лишних
       *[many] { $misses } лишних
    }
told-pairs-right =
    { $pairs ->
        [one] { $right } из { $pairs } пары в верном порядке
       *[many] { $right } из { $pairs } пар в верном порядке
    }
told-match-right = Соотнесено верно: { $right } из { $pairs }
told-date-month-missing = Год верный. Не хватает месяца.
told-date-month-wrong = Год верный. Месяц другой.
told-date-month-loose = Год и время года верные. Не хватает месяца.
told-date-day-missing = Месяц верный. Не хватает дня.
told-date-day-wrong = Месяц верный. День другой.
told-date-day-near = Месяц верный. Ошибка на несколько дней.
told-date-one-end = Верно, но названа только одна граница срока.
told-part-year = Год
told-part-month = Месяц
told-part-season = Время года
told-part-day = День
told-mark-of = { $earned } из { $most }
told-nothing = ничего
told-difference = { $right } { $chosen }

answer-true = Верно
answer-false = Неверно

read-back-day = Прочитано: { $date }
read-back-month = Прочитано: { $date } — месяц
read-back-season = Прочитано: { $date } — время года
read-back-year = Прочитано: { $date } — год
read-back-span = Прочитано: { $date } — срок
read-back-decade = Прочитано: десять лет начиная с { $year } года
read-back-century = Прочитано: { $number }-й век
read-back-short-year = Год записан двумя цифрами; напишите все четыре
read-back-no-year = Не хватает года
read-back-no-date = Дата пока не читается
