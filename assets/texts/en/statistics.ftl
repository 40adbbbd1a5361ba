## Statistics

command-go-statistics = Statistics
command-chart-table = Show as a table or as a chart
command-copy-csv = Copy as CSV
command-chart-before = The chart before
command-chart-next = The next chart
stats-copied = Copied as CSV: { $chart }
stats-counting = Being counted
stats-not-counted = This could not be counted
stats-few = after { $needed } answers; { $answers } so far
stats-none-yet = nothing yet
stats-scope = Decks
stats-all-decks = All decks
stats-period = How far back
stats-month = Month
stats-quarter = Quarter
stats-year-long = Year
stats-today = today
stats-now = now
stats-exam = exam
stats-range = { $low }–{ $high } %

## Statistics: figures at the head

stats-figure-remembered = remembered
stats-figure-answers =
    { $count ->
        [one] answer { $span }
       *[other] answers { $span }
    }
stats-figure-time = { $span }
stats-weeks = in { $count } weeks
stats-figure-started = of { $cards } cards started
stats-hours-minutes = { $hours } h { $minutes } min
stats-minutes = { $minutes } min
stats-answers-how = All answers of these weeks, in reviews and in quizzes. What was taken back does not count.
stats-time-how = The time from each question to its answer, summed. Pauses between cards do not count.
stats-started-how = Cards of these decks that were recalled at least once.

## Statistics: remembered

stats-retention = Remembered, week by week
stats-retention-how = Of cards that came back after days, the share that was not rated Again. Only the first answer of a day counts, and only what was recalled: answers that were offered in a quiz do not. Young cards came back after less than 21 days, mature ones after 21 or more. The band is the range of Wilson: it holds the true share 95 times in 100. A week is 7 days up to today.
stats-retention-sentence = Remembered { $percent } % of { $answers } answers, truly between { $low } and { $high } %; the goal is { $goal } %.
stats-retention-side = young { $young } · mature { $mature }
stats-goal = goal { $percent } %
stats-week-from = Week from
stats-remembered = Remembered
stats-range-name = 95 % range
stats-answers = Answers
stats-row-young = Young
stats-row-mature = Mature
stats-row-all = All

## Statistics: cards ahead

stats-ahead = Cards ahead
stats-ahead-how = Cards by the day they come back, if each is remembered every time and answered on its day, and new ones up to the daily limit. Whatever is forgotten comes on top. Nothing comes on days of rest.
stats-ahead-sentence = { $reviews } reviews and { $new } new cards in the next { $days } days; { $today } cards today.
stats-ahead-review = review
stats-ahead-new = new
stats-day = Day
stats-reviews = Reviews

## Statistics: the year

stats-year = The year
stats-year-how = A square is a study day, darker for more answers of any sort; a line in it means a day of rest. A row of days is not broken by days of rest, and today may still be studied.
stats-year-side =
    { $answers } answers on { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, longest row { $row ->
        [one] { $row } day
       *[other] { $row } days
    }
stats-rest = day of rest
stats-month-name = Month
stats-days = Days with answers
activity-rest-kept =
    { $count ->
        [one] { $count } day of rest kept
       *[other] { $count } days of rest kept
    }

## Statistics: foreseen and real

stats-calibration = Foreseen and real
stats-calibration-how = For the first answer of a day to each card that had come back, the recall the schedule foresaw against what was remembered, in parts of 10 %; parts with fewer than 5 answers stand in the table alone. On the dashed line both are equal; the strokes are the 95 % ranges of Wilson. The Brier score is the mean squared distance of what was foreseen from what came: 0 is perfect, always saying 50 % gives 0.25.
stats-calibration-sentence = Foreseen { $foreseen } %, remembered { $real } %; Brier score { $brier }, from { $answers } answers.
stats-calibration-note = Brier score { $brier } · { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
stats-schedule = Schedule
stats-you = You
stats-sureness-how = How often answers in quizzes earned the whole mark, by how sure you said you were. All quizzes count, whatever decks are chosen; answers without a word on sureness do not. The strokes are the 95 % ranges of Wilson.
stats-sureness-note = whole marks in { $count ->
        [one] { $count } quiz answer
       *[other] { $count } quiz answers
    }
stats-sureness-sentence = Guesses were right in { $guess }, “think so” in { $think }, “sure” in { $sure }.
stats-foreseen = Foreseen
stats-right = Right

## Statistics: mastery

stats-mastery = Mastery by topic
stats-mastery-how = All cards of each deck by the stability of their memory: young below 21 days, firm below 90, then mastered. Firm and mastered ones make the percentage.
stats-mastery-sentence = { $firm } % of { $cards } cards are firm in { $topics ->
        [one] { $topics } topic
       *[other] { $topics } topics
    }.
stats-firm = firm
stats-topic = Topic
stats-facts = Weakest facts
stats-facts-how = The begun facts of which the least is remembered today: the chance of recall of their begun cards, on average, as the schedule foresees it. A card in learning steps counts as 50 %. A fact is named by its first card.
stats-facts-sentence =
    { $count ->
        [one] { $count } fact begun.
       *[other] { $count } facts begun.
    } The weakest: { $weakest }
stats-fact-figure = { $percent } % · forgotten { $times ->
        [one] { $times } time
       *[other] { $times } times
    }
stats-fact = Fact
stats-recall = Recall today
stats-forgotten = Forgotten

## Statistics: time, buttons, hours

stats-time = Time spent
stats-time-note = min a week
stats-time-sentence = { $time } on { $answers } answers { $span }.
stats-minutes-name = Minutes
stats-buttons = Answer buttons
stats-buttons-how = How recalled answers were rated, by where the card stood: new or in learning steps, young (came back after less than 21 days), mature. All answers of a day count; those offered in a quiz have no button.
stats-buttons-sentence = Again: { $learning } of cards in steps, { $young } of young, { $mature } of mature.
stats-row-steps = In steps
stats-hours = Hours of the day
stats-hours-how = Answers by the hour your clock shows. The table adds how much was remembered: the first answer of a day to each card that had come back.
stats-hours-note = answers
stats-hours-sentence = Most answers came from { $hour }:00 to { $next }:00: { $answers }.
stats-hour = Hour

stats-weekday-1 = Mon
stats-weekday-3 = Wed
stats-weekday-5 = Fri
