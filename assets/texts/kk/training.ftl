# Жеке параметрлер: өз жауаптарыңызға сай таңдау және өлшеу.

training-missing = Тағы { $missing } жауап керек: басқа күні қайтып келген карталарға берілген жауаптар саналады; { $wanted } керек, әзірге { $answers }
training-tried = Бөлек қойылған жауаптарда ({ $answers } жауаптың { $held }) тексеру: log loss бұрын { $before-loss }, кейін { $after-loss }; RMSE (bins) бұрын { $before-rmse }, кейін { $after-rmse }
training-kept = Жаңа параметрлер дәлірек болжайды, сондықтан сақталды. Олар алдағы жауаптарға қолданылады.
training-not-kept = Жаңа параметрлер дәлірек болжамайды; ештеңе өзгерген жоқ.
training-better = Жаңа параметрлер дәлірек болжайды; --dry-run болмаса, олар сақталар еді.
training-would-be-better = Осы жауаптарға сай таңдалған параметрлер қазіргілерден дәлірек болжайды.
training-would-not-be-better = Осы жауаптарға сай таңдалған параметрлер қазіргілерден дәлірек болжамайды.
training-preset = «{ $preset }» баптаулар жиыны
training-log = Жауап: { $reviews }, карта: { $cards }, басқа күні берілген жауап: { $answers }
training-present = Қазіргі параметрлер осының бәрінде: log loss { $loss }, RMSE (bins) { $rmse }
training-defaults = Әдепкі параметрлер осының бәрінде: log loss { $loss }, RMSE (bins) { $rmse }

## Журналдың оқылмайтын жолдары

problem-log-column = «{ $name }» бағаны жоқ
problem-log-column-fix = бірінші жолда бағандарды атаңыз: card_id,review_time,review_rating
problem-log-field = жол «{ $name }» өрісіне жетпей бітеді
problem-log-field-fix = өріс саны бірінші жолдағыдай болсын
problem-log-card = картаның нөмірі жоқ
problem-log-card-fix = нөмірін жазыңыз
problem-log-time = «{ $text }» жауап уақытына ұқсамайды
problem-log-time-fix = 1970 жылдан бергі миллисекундты немесе секундты бүтін санмен жазыңыз
problem-log-unit = «{ $text }» уақыты жоғарыдағылардан басқаша саналған: бірі секундпен, бірі миллисекундпен
problem-log-unit-fix = файлдағы уақыттың бәрін бірдей санаңыз
problem-log-rating = «{ $text }» бағаға ұқсамайды
problem-log-rating-fix = 1 (қайта), 2 (қиын), 3 (жақсы) немесе 4 (оңай) деп жазыңыз
problem-log-more = осы жерден бастап тағы { $count } жол оқылмайды
problem-log-more-fix = алдымен аталғандарын түзетіңіз: қатесі ортақ болуы мүмкін

## Баптауларда

training-name = Жеке параметрлер
training-defaults-hold = Әдепкі параметрлер қолданылуда; олар көпшілікке сай келеді
training-fitted = { $day } күні { $answers } жауапқа сай таңдалды
training-own = Өз параметрлеріңіз қолданылуда
training-early = Әдепкі параметрлер қолданылуда; басқа күні тағы { $missing } жауап берілсе, өз параметрлеріңізді таңдауға болады
training-fit = Жауаптарыма сай таңдау
training-stop = Тоқтату
training-reset = Әдепкісіне қайтару
training-running = Таңдалып жатыр: { $percent } %
training-result-kept = Дәлірек болды, параметрлер сақталды. Бөлек қойылған { $held } жауапта log loss { $before-loss } еді, { $after-loss } болды; RMSE { $before-rmse } еді, { $after-rmse } болды. Параметрлер алдағы жауаптарға қолданылады.
training-result-not-kept = Дәлірек болмады, ештеңе өзгерген жоқ. Бөлек қойылған { $held } жауапта log loss қазір { $before-loss }, { $after-loss } болар еді; RMSE қазір { $before-rmse }, { $after-rmse } болар еді.
training-result-of = { $preset }: { $result }
training-failed = Ештеңе өзгерген жоқ: { $detail }
training-lost = Ештеңе өзгерген жоқ: таңдау нәтижесіз аяқталды
training-stopped = Таңдау тоқтатылды; ештеңе өзгерген жоқ
training-told-kept = Жеке параметрлер: сақталды
training-told-not-kept = Жеке параметрлер: дәлірек болмады, ештеңе өзгерген жоқ
training-told-defaults = Жеке параметрлер: әдепкісі
training-how = Жауаптар уақыты бойынша бөлінеді: параметрлер алғашқы бестен төртіне сай таңдалып, соңғы бестен бірінің әр жауабын оның алдындағылар бойынша болжайды. Log loss – болған нәрсеге берілген ықтималдықтың −ln орташасы; RMSE (bins) – ұқсас жауаптар топтарында болжанған және шын еске түсіру үлесінің айырмасы. Неғұрлым аз болса, соғұрлым жақсы; log loss азайып, RMSE өспесе, жаңа параметрлер сақталады.
