# Что делают с картами и как учиться, кроме того, что пришло в срок.

command-card-menu = Ещё для этой карты
command-flag = Отметить карту флажком или снять его
command-set-aside = Отложить карту
command-bury = Не раньше завтра
command-more-ways = Другие способы учиться

card-reschedule = Назначить день…
card-reschedule-title = В какой день ей прийти?
card-reschedule-note = Что о ней помнится, остаётся как есть
card-reschedule-do = Назначить
card-forget = Сделать новой
card-unchanged = Для этой карты ничего не меняется
dialog-cancel = Отмена

flag-red = Красный флажок
flag-orange = Оранжевый флажок
flag-green = Зелёный флажок
flag-blue = Синий флажок
flag-off = Снять флажок

way-short = Короткий круг, 5 мин
way-ahead = Что придёт в ближайшие 3 дня
way-cram-all = Упражняться со всеми картами
way-cram-missed = Упражняться с недавно забытым
way-cram-flagged = Упражняться с отмеченными
way-cram-new = Просмотреть новые карты
way-cram-note = Упражнение: ничего не сохраняется, расписание не меняется
way-title = { $way } · { $deck }
way-empty = Сейчас таких карт нет
way-done = Это было всё
