# Words of generated cards: what the recipes ask and how answers are put.
# $event, $person, $title: the name inside a sentence, in the nominative; $of: in the
# genitive, where the language has one; $gender, $person-gender: what verbs agree with.

deck-remark =
    Made from facts.ron by “zhanar generate”.
    Changes made here are lost when it is made again: change the facts instead.

ask-when =
    { $kind ->
        [act] When was { $event } adopted?
        [founding] When was { $event } founded?
        [end] When did { $event } come to an end?
        [mission] When did { $event } set out?
        [petition] When was { $event } drawn up?
        [publication] When did { $event } appear?
        [congress] When did { $event } meet?
        [conference] When did { $event } meet?
       *[other] When did { $event } take place?
    }
ask-where =
    { $kind ->
        [congress] Where did { $event } meet?
        [conference] Where did { $event } meet?
        [act] Where was { $event } adopted?
        [founding] Where was { $event } founded?
        [mission] Where did { $event } go?
        [publication] Where did { $event } appear?
       *[other] Where did { $event } take place?
    }
ask-chair = Who chaired { $event }?
ask-deputy = Who was deputy chairman of { $event }?
ask-chaired-what =
    { $kind ->
        [congress] Which congress did { $person } chair?
        [conference] Which conference did { $person } chair?
       *[other] Which gathering did { $person } chair?
    }
ask-attended-what =
    { $kind ->
        [congress] At which congress is { $person } named among those present?
        [conference] At which conference is { $person } named among those present?
        [mission] On which mission did { $person } set out { $date }?
       *[other] At which gathering is { $person } named among those present?
    }
ask-resolved = What did { $event } decide about { $topic }?
ask-on-date =
    { $kind ->
        [congress] Which congress met { $date }?
        [conference] Which conference met { $date }?
        [act] Which act was adopted { $date }?
       *[other] Which gathering took place { $date }?
    }
ask-next =
    { $kind ->
        [congress] Of the Kazakh congresses in these decks, which met next after { $event }?
       *[other] Of the events in these decks, which came next after { $event }?
    }
ask-published-when = In which years did { $title } appear?
ask-published-where = Where did { $title } appear?
ask-edited = Who edited { $title }?

cloze-agenda = on the agenda of { $event }: { $list }.
cloze-signed = { $event } was signed by { $list }.
list-and = { $start } and { $end }

value-exactly = { $number } { $unit }
value-about = about { $number } { $unit }
value-up-to = up to { $number } { $unit }
value-between = { $number } to { $high } { $unit }

claim = { $number }. { $says }
claims-also =
    { $count ->
        [one] The other account: { $places }.
       *[other] The other accounts: { $places }.
    }

calendar-unstated = The article does not say whether this date is in the old or the new style; they are 13 days apart. Give it as the article prints it.

citation-paragraph = { $section }, para. { $paragraph }

left-out-asked-twice = another card asks the same question
left-out-answer-visible = the answer stands in the question

contested-sources-differ = Sources differ.
contested-two-things = The article says two things.
contested-several-things = The article says several things.
contested-which-calendar = Which calendar?

interval-seconds = { $number } s
interval-minutes = { $number } min
interval-hours = { $number } h
interval-days = { $number } d
interval-years = { $number } y
decimal-point = .
