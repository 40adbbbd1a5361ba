# A quiz in the window: its set-up, its questions, its result.

key-alt = Alt { $key }
key-alt-alone = Alt

command-go-quiz = Quiz
command-quiz-deck = Quiz of the chosen deck
command-option = Choose an answer
command-item-above = Choose the one above
command-item-below = Choose the one below
command-move-up = Move it up
command-move-down = Move it down
command-send-to = Send it to a place
command-unpair = Take its partner away
command-guess = Say that it is a guess
command-think-so = Say that you think so
command-sure = Say that you are sure
command-leave-quiz = Leave the quiz; it is kept
command-review-missed = Review the cards that were missed

## Set-up

quiz-preset = Sort of quiz
quiz-preset-short = Short quiz
quiz-preset-short-note = 10 questions, missed or soon due
quiz-preset-topic = Topic test
quiz-preset-topic-note = 20 questions from the chosen topics
quiz-preset-full = Full test
quiz-preset-full-note = 20 tasks, timed, told at the end
quiz-preset-practice = Practice
quiz-topics = Topics
quiz-all-topics = All
quiz-questions = Questions
quiz-time = Time
quiz-no-limit = No limit
quiz-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }
quiz-feedback = Tell what was right
quiz-feedback-at-once = After each answer
quiz-feedback-at-end = At the end
quiz-ask-sure = Say how sure I am
quiz-start = Start quiz
quiz-summary =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } from { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
quiz-summary-teaches = Your review schedule takes the answers into account.
quiz-summary-alone = Your review schedule stays as it is.
quiz-unfinished = A quiz is not finished
quiz-unfinished-detail = { $about }: { $answered } of { $count } answered. { $clock }
quiz-go-on-with = Go on with the quiz
quiz-earlier = Earlier quizzes
quiz-look-count =
    { $count ->
        [one] { $count } to look at
       *[other] { $count } to look at
    }
quiz-all-right = all right

## Questions

quiz-title = Quiz: { $about }
quiz-position = Question { $number } of { $count }
quiz-clock-left = Time left: { $time }
quiz-clock-used = Time used: { $time }
quiz-answered-count =
    { $count ->
        [one] { $count } answered
       *[other] { $count } answered
    }
quiz-by-result = { $right } right · { $partly } partly · { $wrong } wrong
quiz-tools = More
quiz-lengthen = Lengthen by 5 minutes
quiz-finish = Finish now…
quiz-finish-title = Finish this quiz?
quiz-finish-detail =
    { $count ->
        [one] { $count } question has no answer; it counts as wrong.
       *[other] { $count } questions have no answer; they count as wrong.
    }
quiz-finish-do = Finish
quiz-go-on = Go on
quiz-time-up = The time is up
quiz-time-up-detail = { $answered } of { $count } questions are answered, and the answers are kept.
quiz-true = True
quiz-false = False
quiz-flag-right = Your answer, correct
quiz-flag-missed = Correct answer
quiz-flag-wrong = Your answer
quiz-several-how = Each right one counts; each wrong one takes one away.
quiz-your-answer = Your answer
quiz-date-hint = Any of the three languages will do, and 04.1917 or IV 1917 too.
quiz-order-earliest = Earliest
quiz-order-latest = Latest
quiz-order-place = Place { $number }
quiz-order-how =
    { $items ->
        [one] { $items } event makes
       *[other] { $items } events make
    } { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    }. Every pair in the right order counts, so one slip costs little.
quiz-keys = Keys
quiz-key-choose = choose an event
quiz-key-move = move it
quiz-key-send = send to a place
quiz-key-check = check
quiz-how-marked = How it is marked
quiz-match-how = Choose on the left, then its partner on the right: click it or press its letter.
quiz-pair-wrong = { $right }, not { $chosen }
quiz-of-one = of 1 mark
quiz-mark-of-one = { $mark } of 1 mark.
quiz-you-said = You said
quiz-how-sure = How sure are you
sure-guess = Guess
sure-think-so = Think so
sure-sure = Sure
quiz-added = Added to practice: { $one } / { $other }
quiz-claim = My answer was right
quiz-skip = Skip
quiz-start-again = Start again
quiz-check = Check
quiz-next = Next question
quiz-see-result = See the result
quiz-back-to-result = Back to the result

## Result

quiz-result = Quiz result
quiz-result-about =
    { $count ->
        [one] { $about }, { $count } question
       *[other] { $about }, { $count } questions
    }
quiz-result-teaches = Your review schedule has taken these answers into account
quiz-of-marks =
    { $count ->
        [one] of { $count } mark
       *[other] of { $count } marks
    }
quiz-of-the-marks = of the marks
quiz-minutes-name = minutes
quiz-last-time = Last time { $percent }
quiz-sure =
    You were sure { $times ->
        [one] once
       *[other] { $times } times
    } and right { $right ->
        [0] never
        [one] once
       *[other] { $right } times
    }.
quiz-sure-misses =
    { $count ->
        [one] The miss stands first below.
       *[other] The { $count } misses stand first below.
    }
quiz-by-topic = By topic
quiz-to-look-at = To look at again
quiz-you-answered = You answered
quiz-source-says = The source says
quiz-you-were = You were
quiz-given-and-right = { $right }; you answered: { $chosen }
quiz-open-row = open the question
quiz-nothing = Nothing to look at again
quiz-review-these =
    { $count ->
        [one] Review this { $count } card
       *[other] Review these { $count } cards
    }
quiz-again = New quiz, same topics

## Today and settings

today-confused = Often confused
today-practise = Practise
today-times =
    { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
settings-quiz-teaches = Quiz answers count for my reviews
settings-quiz-teaches-note = A miss brings its card back sooner, a right answer may let it wait longer
settings-yes = yes
settings-no = no
