# The plan for an exam: its screen, the panel of Today, the command line.

command-go-exam-plan = Exam plan
command-save-plan = Save plan

plan-remove = Remove plan
plan-save-as-is = Save as it is
plan-name = Exam
plan-name-hint = such as Term test
plan-date = Date
plan-time = Begins at
plan-time-hint = 09:00
plan-time-wrong = Write the time as 09:00
plan-minutes = Minutes a day
plan-minutes-of = Minutes on { $weekday }
plan-each-weekday = Each weekday its own
plan-study-days = Study days
plan-study-on = Study on { $weekday }
plan-away = Days away
plan-away-from = First day away
plan-away-to = Last day away
plan-away-add = Add
plan-away-drop = Do not keep { $days } free
plan-pass = Mark that passes
plan-decks = Decks asked
plan-decks-all = all
plan-decks-some = { $count } of { $all }
plan-deck-weight = Weight of { $deck }
plan-deck-note = What a card of each counts; 0 is not asked
plan-core-only = Core cards only
plan-core-note =
    { $count ->
        [one] { $count } core card; the others wait until after the exam
       *[other] { $count } core cards; the others wait until after the exam
    }
plan-after = After the exam the usual schedule goes on. The plan changes no interval.
plan-percent = { $percent } %

plan-days-left =
    { $count ->
        [0] today
        [one] { $count } day left
       *[other] { $count } days left
    }
plan-expected = Expected score
plan-between = most likely between { $low } and { $high }
plan-pass-at = pass { $percent }
plan-on-plan = On plan
plan-score = { $percent } % ({ $low }–{ $high })
plan-score-told = Expected score { $percent } %, most likely between { $low } and { $high }; { $pass } % passes
plan-not-enough =
    { $minutes ->
        [one] { $minutes } minute a day is not enough
       *[other] { $minutes } minutes a day are not enough
    }
plan-need =
    { $cards ->
        [one] The { $cards } card needs
       *[other] The { $cards } cards need
    } about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } a day to be ready by { $day }.
plan-need-much = Even { $minutes } minutes a day would not make { $cards ->
        [one] the { $cards } card
       *[other] the { $cards } cards
    } ready by { $day }.
plan-need-soon = The minutes needed are being worked out.
plan-as-it-is = Left as it is, { $left ->
        [0] every card comes back before the exam
        [one] { $left } card will not come back before the exam
       *[other] { $left } cards will not come back before the exam
    }, and the expected score is { $percent } %, most likely between { $low } and { $high }.
plan-way-more =
    { $minutes ->
        [one] Study { $minutes } minute a day
       *[other] Study { $minutes } minutes a day
    }
plan-way-more-note = enough to expect a pass
plan-way-core =
    { $cards ->
        [one] Keep the minutes and learn { $cards } core card well
       *[other] Keep the minutes and learn { $cards } core cards well
    }
plan-way-core-note =
    { $count ->
        [one] { $count } other waits until after the exam
       *[other] the { $count } others wait until after the exam
    }
plan-way-later = Keep the minutes, for a later exam
plan-way-later-note = a pass can be expected from { $day }
plan-way-accept = Leave it as it is
plan-way-accept-note =
    { $count ->
        [0] every card comes back before the exam
        [one] { $count } card will not come back before the exam
       *[other] { $count } cards will not come back before the exam
    }
plan-choose = Choose

plan-chart = Minutes, day by day
plan-review = review
plan-new = new
plan-fits = fits
plan-lacks = does not fit
plan-limit = { $minutes } min
plan-exam-at = exam, { $day }
plan-chart-told = Minutes from { $from } to { $to }: { $mean } a day on average, { $most } at most, { $limit } planned
plan-day-told = { $day }: { $review } min of review, { $new } min of new cards
plan-day-lacks = { $day }: { $minutes } min fit, { $lacks } do not
plan-day-off = { $day }: off
day-month = { $day } { $month }
plan-day = Day

plan-started = { $started } of { $all }
plan-started-note = cards started
plan-last-new = last new card
plan-last-looks = when nine cards in ten are seen last
plan-no-last-looks = no room for a last round of all cards
plan-none = none
plan-estimate = The score is an estimate from your own answers. It is made anew every day.
plan-estimate-usual = The score is an estimate for a usual learner. After 30 answers it goes by your own.
plan-making = The plan is being made.
plan-lost = The plan could not be made. Change something, or come back later.

plan-no-exam = No exam
plan-no-exam-detail = With a date, the minutes you have go to the cards that count most on that day.
plan-over = The exam is over. The usual schedule goes on; a new date begins a new plan.
plan-far-away = The exam is more than a year away. Until then the usual schedule does as well; the plan begins a year before.
plan-no-cards = The decks asked have no cards. Choose other decks.
plan-no-minutes = There is not a minute on any day before the exam. Give a day some minutes.
plan-saved = Plan saved
plan-removed = Plan removed
plan-not-kept = The plan holds, but could not be kept for the next start

exam-in-name = { $name }, { $day }
exam-in-plain = Exam, { $day }
exam-days-left =
    { $count ->
        [0] Today
        [1] Tomorrow
       *[other] { $count } days left
    }
exam-open = Open
exam-open-plan = Open plan
exam-make-plan = Make a plan
exam-minutes-a-day = { $minutes } min a day
exam-minutes-vary = { $least }–{ $most } min a day
exam-days-off = { $minutes }, { $days } off
exam-weekday-1 = Mondays
exam-weekday-2 = Tuesdays
exam-weekday-3 = Wednesdays
exam-weekday-4 = Thursdays
exam-weekday-5 = Fridays
exam-weekday-6 = Saturdays
exam-weekday-7 = Sundays
exam-unplanned = The date is known; no plan is made yet.
today-minutes-on-plan =
    { $count ->
        [one] About { $count } minute, on plan
       *[other] About { $count } minutes, on plan
    }

terminal-plan-none = There is no exam. Choose its day in the window (Exam plan, Ctrl 5).
terminal-plan-unplanned = The exam is on { $day }, and no plan is made yet. Make it in the window (Exam plan, Ctrl 5).
terminal-plan-head = { $exam }: { $left }
terminal-plan-day = { $day }  { $minutes } min, { $new } of them new cards
terminal-plan-day-off = { $day }  off
terminal-plan-fits = It fits: { $started } of { $all } cards will have been started.
terminal-plan-way = { $way } ({ $note }): { $score }
