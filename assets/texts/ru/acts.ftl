# Что делают с картами и как учиться, кроме того, что пришло в срок.

command-card-menu = Ещё для этой карты
command-flag = Отметить карту флажком или снять его
command-set-aside = Убрать карту
command-bury = Отложить карту до завтра
command-more-ways = Другие способы учиться

card-reschedule = Назначить день…
card-reschedule-title =
    { $count ->
        [1] В какой день ей прийти?
        [one] В какой день прийти { $count } карте?
       *[other] В какой день прийти { $count } картам?
    }
card-reschedule-note =
    { $count ->
        [1] Что о ней помнится, остаётся как есть
       *[other] Что о них помнится, остаётся как есть; новые остаются новыми
    }
card-reschedule-do = Назначить
card-forget = Сделать новой
card-unchanged = Для этой карты ничего не меняется
dialog-cancel = Отмена

flag-red = Красный флажок
flag-orange = Оранжевый флажок
flag-green = Зелёный флажок
flag-blue = Синий флажок
flag-off = Снять флажок

way-short = Короткое занятие, 5 мин
way-ahead = Повторить то, что придёт в ближайшие 3 дня
way-cram-all = Потренировать все карты
way-cram-missed = Потренировать недавно забытое
way-cram-flagged = Потренировать карты с флажками
way-cram-new = Просмотреть новые карты
way-cram-note = Тренировка: ничего не сохраняется, расписание не меняется
way-title = { $way } · { $deck }
way-empty = Сейчас таких карт нет
way-done = Это было всё
