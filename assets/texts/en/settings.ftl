# The settings, the first run, and the day of the exam.

## Settings

settings-title = Settings
settings-study = Study
settings-appearance = Appearance
settings-language = Language
settings-data = Data
settings-goal = Goal: remembered when due
settings-goal-less = less work
settings-percent = { $percent } %
settings-cost =
    { $minutes ->
        [0] Less than a minute
        [one] About { $minutes } minute
       *[other] About { $minutes } minutes
    } a day for the cards learned so far; at { $percent } %, { $others ->
        [0] less than one
       *[other] about { $others }
    }
settings-cost-early = What this costs in minutes a day is told after { $wanted } answers; { $count } so far
settings-cost-none = What this costs in minutes a day is told once cards come back after days
settings-new = New cards a day
settings-new-waiting =
    { $count ->
        [one] { $count } is waiting
       *[other] { $count } are waiting
    }
settings-reviews = Reviews a day
settings-reviews-note = At most; the rest waits for the next day
settings-rollover = A day begins at
settings-rollover-note = Answers after midnight belong to the day before
settings-exam = Exam
settings-exam-none = none
settings-exam-note = Empty if there is none
settings-exam-clear = Clear the exam day
settings-theme = Colours
settings-text-size = Text size
settings-text-size-note = { $larger } and { $smaller } change it anywhere, { $usual } sets it back
settings-language-note = Of menus and cards; your progress stays
settings-data-folder = Your data
settings-decks-folder = Your decks
settings-open-data = Open the data folder
settings-changed = { $setting }: { $value }
settings-undo = Undo
settings-undone = Change undone
settings-nothing-to-undo = There is no change to undo
settings-not-saved = This choice holds until the program ends; it could not be saved

language-system = As the system
language-en = English
language-kk = Қазақша
language-ru = Русский

command-go-today = Today
command-go-settings = Settings
command-undo-setting = Undo the last change
command-back = Back

## A day that is typed

day-hint = day, month, year
day-read = Read as { $day }
day-unreadable = This is not a day; write it as 20 May 2027 or 20.05.2027
day-none = There is no such day
day-past = { $day } is over
day-missing = Write the day, or choose “No exam”
day-full = { $weekday }, { $date }

## First run

first-promise = A few minutes a day, and the history stays with you
first-language = Language
first-language-note = you can change it later
first-exam = Is there an exam?
first-exam-none = No exam
first-exam-day = On a date
first-exam-name = Day of the exam
first-begin = Begin with
first-cards =
    { $count ->
        [one] { $count } card in Kazakh, Russian and English
       *[other] { $count } cards in Kazakh, Russian and English
    }
first-start = Start with five cards
first-other-deck = Open another deck…
first-look = Look around first
first-foot = No account and no internet. Your progress stays on this computer.
first-done-title = The first cards are done
first-done-more =
    { $count ->
        [one] { $count } more waits today
       *[other] { $count } more wait today
    }
