# The words of the window.

app-name = Zhanar

## Keys

key-space = Space
key-enter = Enter
key-escape = Esc
key-page-up = Page Up
key-page-down = Page Down
key-ctrl = Ctrl { $key }
keys-title = Keys of this screen
keys-close = Close
tooltip-with-key = { $name } ({ $key })

command-start-review = Start review, or review the chosen deck
command-deck-above = Choose the deck above
command-deck-below = Choose the deck below
command-fold = Fold the chosen group
command-unfold = Unfold the chosen group
command-refresh = Read the decks again
command-undo = Take back what was done last
command-source = Show or hide the full source
command-why-today = Why this card comes today
command-scroll-up = Scroll the card up
command-scroll-down = Scroll the card down
command-page-up = Scroll up by a page
command-page-down = Scroll down by a page
command-leave = Leave the review
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Text at its usual size
command-keys = Keys of this screen

## Rail

rail-study = Study
theme-system = System
theme-light = Light
theme-dark = Dark
theme-now = Theme: { $theme }

## Cards by part

counts-learning = Learning
counts-due = To review
counts-new = New
counts-sentence = { $learning } learning, { $due } to review, { $new } new

## Mastery

mastery-title = Mastery
mastery-new = New
mastery-learning = Learning
mastery-young = Young
mastery-firm = Firm
mastery-mastered = Mastered
mastery-sentence = { $mastered } mastered, { $firm } firm, { $young } young, { $learning } learning, { $new } new

## Today

today-title = Today
today-cards =
    { $count ->
        [one] { $count } card today
       *[other] { $count } cards today
    }
today-minutes =
    { $count ->
        [one] About { $count } minute
       *[other] About { $count } minutes
    }
today-start = Start review
today-read-only = Answers cannot be saved
today-open-folder = Open the folder with the decks
today-done-title = All done for today
today-done-detail =
    { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    } in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. { $next }
today-empty-title = No decks yet
today-empty-detail = Put a deck into the folder with the decks; it appears here.

decks-title = Decks
decks-due = Due
decks-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
decks-start = Review { $deck }
decks-fold = Fold { $deck }
decks-unfold = Unfold { $deck }
decks-show-problem = Show
decks-sentence =
    { $deck }, { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    }: { $counts }
decks-problem-sentence = { $deck } cannot be read: { $problem }

activity-title = The last 17 weeks
activity-streak =
    { $count ->
        [one] { $count } day in a row
       *[other] { $count } days in a row
    }
activity-day =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
activity-summary =
    The last { $weeks } weeks: { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    } on { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

## Review

review-show-answer = Show answer
review-progress = { $percent } % of this review done
review-source-more = Full source
review-source-less = Less
review-try-again = Try again
review-done-title = All done for today
review-back-to-today = Back to Today
review-announce-question = Card { $position }. { $text }
review-announce-answer = Answer: { $text }

rating-again = Again
rating-hard = Hard
rating-good = Good
rating-easy = Easy
rating-sentence = { $rating }, next in { $interval }
review-all-decks = All decks
review-position = { $number } of { $count }
review-finished =
    { $count ->
        [one] { $count } answer in this sitting
       *[other] { $count } answers in this sitting
    }
review-finished-until = The next card comes in { $wait }
review-not-saved = This answer is not saved
review-taken-back = Answer taken back
review-taken-back-elsewhere = Answer taken back; its deck is no longer here

asks-when = When
asks-who = Who
asks-where = Where
asks-what = What
asks-which = Which
asks-how-many = How many
asks-order = What came next
asks-fill = Fill in
asks-claims = Two accounts

citation-full = { $source } · { $place }

next-tomorrow = The next ones come tomorrow.
next-on = The next ones come on { $day }.
next-none = No others wait.
next-no-new = No new cards come: Settings allow 0 a day.

today-refreshed =
    { $count ->
        [one] { $count } deck read
       *[other] { $count } decks read
    }
decks-problem = line { $line }: { $what }
notice-close = Close
notice-deck-unreadable = { $file } cannot be read
notice-deck-problem =
    { $count ->
        [one] “{ $deck }” has a problem in line { $line }
       *[other] “{ $deck }” has { $count } problems, the first in line { $line }
    }
notice-deck-rest = The other cards of the file are here.
read-only-in-use = Another Zhanar is open with this collection. Close it, then press F5 here.
read-only-not-writable = The data folder cannot be written to. Choose another one with --data-dir.
read-only-no-locks = The data folder is on a disk without locks on files. Copy it to another disk, or choose one with --data-dir.
failed-title = The collection cannot be opened
failed-try-again = Try again
backup-failed-read-only = No backup could be made today, though your answers are saved: its place cannot be written to: { $path }
backup-failed-full = No backup could be made today, though your answers are saved: there is no space left: { $path }
backup-failed-damaged = No backup can be made while a part of the collection is damaged, though your answers are saved; “zhanar restore” reads them out of it: { $path }
backup-failed = No backup could be made today. { $detail }
notice-settings = Not all settings can be read; the usual ones stand in for the others
notice-more-problems =
    { $count ->
        [one] and { $count } more; “zhanar check” lists them all
       *[other] and { $count } more; “zhanar check” lists them all
    }
review-done-for-now = Nothing more for now
review-done-deck = “{ $deck }” is done for today
review-finished-others =
    { $count ->
        [one] { $count } card waits in other decks
       *[other] { $count } cards wait in other decks
    }
review-nothing-to-take-back = There is no answer to take back
review-undo-earlier = What was done last is of { $day }, and stays

folder-at = Folder: { $path }

# A collection that cannot be read, and its backup.
rescue-title = Your answers cannot be read
rescue-title-rescued = The file of your answers is damaged; the answers are not
rescue-title-part = A part of your answers is damaged
rescue-backup = The newest sound backup was made on { $day }: { $content }
rescue-searching = Looking for what can be saved…
rescue-rescued = The answers can still be read, all of them, and were copied into a sound file: { $content }
rescue-kept = The file that is there now is kept beside the collection; nothing is deleted
rescue-none = There is no sound backup. The file stays as it is; if the disk was away, try again when it is back
rescue-restore-rescued = Go on with that file
rescue-restore = Restore the backup of { $day }
rescue-go-on = Go on for now
rescue-open-folder = Open the folder
rescue-anew = Start anew…
rescue-anew-title = Begin an empty collection?
rescue-anew-detail = Every card becomes new. Your decks and settings stay
rescue-anew-not = Not now
rescue-anew-start = Begin an empty collection
rescue-done-rescued = Your answers are in a sound file again
rescue-done = The backup of { $day } is in place
