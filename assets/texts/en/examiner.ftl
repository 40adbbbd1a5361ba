# What questions of a quiz say by themselves, and what is told once they are answered.
# $event, $person: the name inside a sentence; $of: in the genitive; $gender: what verbs agree with.

quiz-kind-choice = Choose one
quiz-kind-truth = True or false
quiz-kind-several = Several answers
quiz-kind-typed = Type the answer
quiz-kind-date = Type the date
quiz-kind-number = Type the number
quiz-kind-order = Put in order
quiz-kind-match = Match
quiz-kind-gap = Fill the gap
quiz-importance-core = core
quiz-importance-useful = useful
quiz-importance-detail = detail

quiz-question-and-answer = { $question } — { $answer }
quiz-says-chair = { $person } chaired { $event }.
quiz-says-deputy = { $person } was deputy chairman of { $event }.
quiz-says-role = { $person } — { $role }.
quiz-because-chair = Chaired { $event }
quiz-because-deputy = Deputy chairman of { $event }
quiz-because-answers = Answers another question: { $question }
quiz-because-agenda = On the agenda of { $event }

quiz-ask-order = Put these events in order, the earliest first
quiz-ask-match-posts = Find each person’s post
quiz-ask-match-dates = Find the date of each
quiz-ask-match-chairs = Find who chaired each
quiz-ask-match-places = Find the place of each
quiz-ask-agenda = Which of these stood on the agenda of { $event }?
quiz-ask-signed = Which of these people signed { $event }?
quiz-ask-attended = Which of these people are named among those present at { $event }?
quiz-context = These questions are about { $event }.

quiz-lacks-all = No card suits these choices. Choose more topics or kinds of questions.
quiz-lacks-some =
    { $count ->
        [one] { $count } question suits these choices, not { $wanted }: take it, or widen the topics.
       *[other] { $count } questions suit these choices, not { $wanted }: take them, or widen the topics.
    }
quiz-lacks-topic =
    { $count ->
        [one] “{ $topic }” lacks { $count } question; another topic gives it.
       *[other] “{ $topic }” lacks { $count } questions; other topics give them.
    }
quiz-lacks-kind =
    { $count ->
        [one] “{ $kind }”: { $count } question is lacking; another kind takes its place.
       *[other] “{ $kind }”: { $count } questions are lacking; other kinds take their place.
    }
quiz-lacks-importance =
    { $count ->
        [one] Importance “{ $importance }”: { $count } question is lacking; another takes its place.
       *[other] Importance “{ $importance }”: { $count } questions are lacking; others take their place.
    }
problem-blueprint-empty = this blueprint asks for no questions
problem-blueprint-empty-fix = give at least one part a number of questions
problem-blueprint-huge = this blueprint asks for too much
problem-blueprint-huge-fix = write at most { $parts } parts of at most { $questions } questions each

## Once it is answered

told-right = Right
told-partly = Partly right
told-wrong = Not right
told-skipped = Skipped
told-claimed = Counted as right: you said so
told-true = It is true
told-false-truth = It is not true. { $truth }
told-choice-near = Close: that belongs elsewhere
told-not-in-source = The source does not say this
told-several =
    { $hits } of { $rights } right answers found, { $misses ->
        [0] nothing wrong chosen
        [one] { $misses } wrong one chosen
       *[other] { $misses } wrong ones chosen
    }
told-pairs-right = { $right } of { $pairs } pairs in the right order
told-match-right = { $right } of { $pairs } matched
told-date-month-missing = Right year. The month was missing.
told-date-month-wrong = Right year. The month is another.
told-date-month-loose = Right year and season. The month was missing.
told-date-day-missing = Right month. The day was missing.
told-date-day-wrong = Right month. The day is another.
told-date-day-near = Right month. The day is a few days off.
told-date-one-end = Right, but only one end of the span was named.
told-part-year = Year
told-part-month = Month
told-part-season = Season
told-part-day = Day
told-mark-of = { $earned } of { $most }
told-nothing = nothing
told-difference = { $right } { $chosen }

answer-true = True
answer-false = False

read-back-day = Read as { $date }
read-back-month = Read as { $date }, a month
read-back-season = Read as { $date }, a season
read-back-year = Read as { $date }, a year
read-back-span = Read as { $date }, from one date to another
read-back-decade = Read as the ten years from { $year }
read-back-century = Read as century { $number }
read-back-short-year = The year has two figures only; write all four
read-back-no-year = The year is missing
read-back-no-date = No date can be read from this yet
