# Words of generated cards: what the recipes ask and how answers are put.
# $event, $person, $title: the name inside a sentence, in the nominative; $of: in the
# genitive; $gender, $person-gender: what verbs agree with.

deck-remark =
    Создано из facts.ron командой «zhanar generate».
    При повторном создании правки здесь пропадут: меняйте сами факты.

ask-when =
    { $kind ->
        [act] Когда { $gender ->
            [feminine] была принята
            [neuter] было принято
            [plural] были приняты
           *[masculine] был принят
        } { $event }?
        [founding] Когда { $gender ->
            [feminine] была основана
            [neuter] было основано
            [plural] были основаны
           *[masculine] был основан
        } { $event }?
        [end] Когда { $gender ->
            [feminine] прекратила
            [neuter] прекратило
            [plural] прекратили
           *[masculine] прекратил
        } существование { $event }?
        [mission] Когда { $gender ->
            [feminine] отправилась
            [neuter] отправилось
            [plural] отправились
           *[masculine] отправился
        } в путь { $event }?
        [petition] Когда { $gender ->
            [feminine] была составлена
            [neuter] было составлено
            [plural] были составлены
           *[masculine] был составлен
        } { $event }?
        [publication] Когда { $gender ->
            [feminine] вышла
            [neuter] вышло
            [plural] вышли
           *[masculine] вышел
        } { $event }?
        [congress] Когда { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
        [conference] Когда { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
        [meeting] Когда { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
       *[other] Когда { $gender ->
            [feminine] произошла
            [neuter] произошло
            [plural] состоялись
           *[masculine] произошёл
        } { $event }?
    }
ask-where =
    { $kind ->
        [act] Где { $gender ->
            [feminine] была принята
            [neuter] было принято
            [plural] были приняты
           *[masculine] был принят
        } { $event }?
        [founding] Где { $gender ->
            [feminine] была основана
            [neuter] было основано
            [plural] были основаны
           *[masculine] был основан
        } { $event }?
        [mission] Куда { $gender ->
            [feminine] отправилась
            [neuter] отправилось
            [plural] отправились
           *[masculine] отправился
        } { $event }?
        [publication] Где { $gender ->
            [feminine] вышла
            [neuter] вышло
            [plural] вышли
           *[masculine] вышел
        } { $event }?
        [congress] Где { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
        [conference] Где { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
        [meeting] Где { $gender ->
            [feminine] состоялась
            [neuter] состоялось
            [plural] состоялись
           *[masculine] состоялся
        } { $event }?
       *[other] Где { $gender ->
            [feminine] произошла
            [neuter] произошло
            [plural] состоялись
           *[masculine] произошёл
        } { $event }?
    }
ask-chair = Кто был председателем { $of }?
ask-deputy = Кто был заместителем председателя { $of }?
ask-chaired-what =
    { $person-gender ->
        [feminine] { $kind ->
            [congress] Какой съезд вела { $person }?
            [conference] На какой конференции председательствовала { $person }?
           *[other] На каком собрании председательствовала { $person }?
        }
       *[masculine] { $kind ->
            [congress] Какой съезд вёл { $person }?
            [conference] На какой конференции председательствовал { $person }?
           *[other] На каком собрании председательствовал { $person }?
        }
    }
ask-attended-what =
    { $person-gender ->
        [feminine] { $kind ->
            [congress] Среди участников какого съезда названа { $person }?
            [conference] Среди участников какой конференции названа { $person }?
            [mission] В какую поездку отправилась { $person } { $date }?
           *[other] Среди участников какого собрания названа { $person }?
        }
       *[masculine] { $kind ->
            [congress] Среди участников какого съезда назван { $person }?
            [conference] Среди участников какой конференции назван { $person }?
            [mission] В какую поездку отправился { $person } { $date }?
           *[other] Среди участников какого собрания назван { $person }?
        }
    }
ask-resolved =
    { $gender ->
        [feminine] Какое решение приняла { $event }
        [neuter] Какое решение приняло { $event }
        [plural] Какое решение приняли { $event }
       *[masculine] Какое решение принял { $event }
    } { $topic-begins ->
        [vowel] об
       *[other] о
    } { $topic }?
ask-on-date =
    { $kind ->
        [congress] Какой съезд проходил { $date }?
        [conference] Какая конференция проходила { $date }?
        [act] Какой акт был принят { $date }?
       *[other] Какое собрание проходило { $date }?
    }
ask-next =
    { $kind ->
        [congress] Какой из казахских съездов, упомянутых в этих колодах, был следующим после { $of }?
       *[other] Какое из событий, упомянутых в этих колодах, было следующим после { $of }?
    }
ask-published-when =
    { $gender ->
        [feminine] В какие годы выходила { $title }?
        [neuter] В какие годы выходило { $title }?
        [plural] В какие годы выходили { $title }?
       *[masculine] В какие годы выходил { $title }?
    }
ask-published-where =
    { $gender ->
        [feminine] Где выходила { $title }?
        [neuter] Где выходило { $title }?
        [plural] Где выходили { $title }?
       *[masculine] Где выходил { $title }?
    }
ask-edited = Кто был редактором { $of }?

cloze-agenda = Повестка дня { $of }: { $list }.
cloze-signed = { $event }: документ подписали { $list }.
list-and = { $start } и { $end }

value-exactly = { $number } { $unit }
value-about = около { $number } { $unit }
value-up-to = до { $number } { $unit }
value-between = { $number }–{ $high } { $unit }

claim = { $number }. { $says }
claims-also =
    { $count ->
        [one] Другое утверждение: { $places }.
       *[other] Другие утверждения: { $places }.
    }

calendar-unstated = В статье не сказано, по старому или по новому стилю дана эта дата; разница между ними — 13 дней. Называйте дату так, как она напечатана в статье.

citation-paragraph = { $section }, абз. { $paragraph }

left-out-asked-twice = тот же вопрос задаёт другая карта
left-out-answer-visible = ответ стоит в вопросе

contested-sources-differ = Источники расходятся.
contested-two-things = В статье даны два ответа.
contested-several-things = В статье даны разные ответы.
contested-which-calendar = По какому календарю?

interval-seconds = { $number } с
interval-minutes = { $number } мин
interval-hours = { $number } ч
interval-days = { $number } дн.
interval-years =
    { $count ->
        [one] { $number } год
        [few] { $number } года
        [many] { $number } лет
       *[other] { $number } года
    }
decimal-point = ,
