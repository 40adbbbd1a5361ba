# Настройки, первый запуск и день экзамена.

## Настройки

settings-title = Настройки
settings-study = Учёба
settings-appearance = Вид
settings-language = Язык
settings-data = Данные
settings-goal = Цель: помнить в срок
settings-goal-less = меньше работы
settings-percent = { $percent } %
settings-cost =
    { $minutes ->
        [0] Меньше минуты
        [one] Около { $minutes } минуты
        [few] Около { $minutes } минут
        [many] Около { $minutes } минут
       *[other] Около { $minutes } минуты
    } в день на уже выученные карты; при { $percent } % — { $others ->
        [0] меньше минуты
       *[other] около { $others }
    }
settings-cost-early =
    Сколько минут в день это займёт, будет видно после { $wanted } { $wanted ->
        [one] ответа
       *[other] ответов
    }; пока { $count }
settings-cost-none = Сколько минут в день это займёт, будет видно, когда карты начнут возвращаться через несколько дней
settings-new = Новых карт в день
settings-new-waiting =
    { $count ->
        [one] Ждёт { $count } карта
        [few] Ждут { $count } карты
        [many] Ждут { $count } карт
       *[other] Ждут { $count } карты
    }
settings-reviews = Повторений в день
settings-reviews-note = Не больше; остальные ждут следующего дня
settings-rollover = День начинается в
settings-rollover-note = Ответы после полуночи относятся к предыдущему дню
settings-exam = Экзамен
settings-exam-none = нет
settings-exam-note = Если экзамена нет, оставьте пустым
settings-exam-clear = Убрать день экзамена
settings-theme = Тема
settings-text-size = Размер текста
settings-text-size-note = { $larger } и { $smaller } меняют его где угодно, { $usual } возвращает обычный
settings-language-note = Язык меню и карт; ваши успехи сохраняются
settings-data-folder = Ваши данные
settings-decks-folder = Ваши колоды
settings-open-data = Открыть папку с данными
settings-changed = { $setting }: { $value }
settings-undo = Отменить
settings-undone = Изменение отменено
settings-nothing-to-undo = Нет изменений, которые можно отменить
settings-not-saved = Этот выбор действует до закрытия программы: сохранить его не удалось

language-system = Как в системе
language-en = English
language-kk = Қазақша
language-ru = Русский

command-go-today = Сегодня
command-go-settings = Настройки
command-undo-setting = Отменить последнее изменение
command-back = Назад

## Введённый день

day-hint = день, месяц, год
day-read = Прочитано как { $day }
day-unreadable = Это не похоже на день; напишите 20 мая 2027 г. или 20.05.2027
day-none = Такого дня нет
day-past = Этот день уже прошёл: { $day }
day-missing = Напишите день или выберите «Экзамена нет»
day-full = { $date }, { $weekday }

## Первый запуск

first-promise = Несколько минут в день — и история останется с вами
first-language = Язык
first-language-note = его можно сменить потом
first-exam = Будет экзамен?
first-exam-none = Экзамена нет
first-exam-day = Дата известна
first-exam-name = День экзамена
first-begin = С чего начать
first-cards =
    { $count ->
        [one] { $count } карта на казахском, русском и английском
        [few] { $count } карты на казахском, русском и английском
        [many] { $count } карт на казахском, русском и английском
       *[other] { $count } карты на казахском, русском и английском
    }
first-start = Начать с пяти карт
first-other-deck = Открыть другую колоду…
first-look = Сначала осмотреться
first-foot = Не нужны ни учётная запись, ни интернет. Ваши успехи остаются на этом компьютере.
first-done-title = Первые карты пройдены
first-done-more = На сегодня есть ещё { $count }
