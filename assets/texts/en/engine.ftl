# What comes today and why, what is done to cards, and how long a backlog takes.
# $percent: the chance that a card is still known; $wait: an interval.

why-new = Why today: it is new.
why-learning = Why today: it is still being learned.
why-learning-early = Why today: you are still learning it. Nothing else is left, so it comes before its time.
why-due =
    Why today: last seen { $days ->
        [0] today
        [one] { $days } day ago
       *[other] { $days } days ago
    }; the chance you still know it is about { $percent } %.
why-overdue =
    Why today: it has been due for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; the chance you still know it is about { $percent } %.
why-leech =
    Why today: it is due. Forgotten { $count ->
        [one] once
       *[other] { $count } times
    } so far; the chance you still know it is about { $percent } %.
why-planned = Why today: you put it on this day; the chance you still know it is about { $percent } %.
why-early = Why today: you review ahead. It is due in { $wait }; the chance you still know it is about { $percent } %.
why-later = Not today: it is due in { $wait }; the chance you still know it is about { $percent } %.
why-sibling = Not today: another card of the same entry has its turn.
why-new-limit =
    Not today: the day takes { $count ->
        [one] { $count } new card
       *[other] { $count } new cards
    }, and others come first.
why-review-limit =
    Not today: the day takes { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }, and others would be lost sooner.
why-buried = Not today: you buried it till tomorrow.
why-suspended = Not at all for now: you set it aside.

leech-flagged =
    Forgotten { $count ->
        [one] once
       *[other] { $count } times
    }: flagged, so that you find it again.
leech-set-aside =
    Forgotten { $count ->
        [one] once
       *[other] { $count } times
    }: set aside until you take it up again.
leech-confused = It is taken for “{ $text }”.

backlog-minutes =
    { $count ->
        [one] { $count } review waits
       *[other] { $count } reviews wait
    }; at { $limit } a day that takes { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, about { $minutes } min a day, what is soonest lost first.
backlog-days =
    { $count ->
        [one] { $count } review waits
       *[other] { $count } reviews wait
    }; at { $limit } a day that takes { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, what is soonest lost first.
backlog-grows =
    { $count ->
        [one] { $count } review waits
       *[other] { $count } reviews wait
    }; at { $limit } a day that takes more than a year, what is soonest lost first.

act-suspend =
    { $count ->
        [one] { $count } card set aside
       *[other] { $count } cards set aside
    }
act-unsuspend =
    { $count ->
        [one] { $count } card taken up again
       *[other] { $count } cards taken up again
    }
act-bury =
    { $count ->
        [one] { $count } card buried till tomorrow
       *[other] { $count } cards buried till tomorrow
    }
act-unbury =
    { $count ->
        [one] { $count } card may come today again
       *[other] { $count } cards may come today again
    }
act-flag =
    { $count ->
        [one] { $count } card flagged
       *[other] { $count } cards flagged
    }
act-unflag =
    { $count ->
        [one] Flag taken off { $count } card
       *[other] Flags taken off { $count } cards
    }
act-reschedule =
    { $count ->
        [one] { $count } card put on { $day }
       *[other] { $count } cards put on { $day }
    }
act-forget =
    { $count ->
        [one] { $count } card made new
       *[other] { $count } cards made new
    }
act-taken-back = Taken back: { $what }
