# The words of the command line.

terminal-no-window = The window cannot open: no display or OpenGL was found ({ $detail }). “zhanar study” does the same review in this terminal.
terminal-window-not-built = This program was built without its window. “zhanar study” does the review in this terminal.
terminal-no-deck = There is no deck “{ $name }”. There are: { $decks }
terminal-no-card = There is no card “{ $id }”; nothing was changed. “zhanar cards” prints the ids of all.
terminal-read-only-in-use = Another Zhanar is open with this collection, so nothing could be saved here. Close it and try again.
terminal-read-only-not-writable = The data folder cannot be written to, so nothing could be saved. Choose another one with --data-dir.
terminal-read-only-no-locks = The data folder is on a disk without locks on files, so nothing could be saved safely. Copy it to another disk, or choose one with --data-dir.

terminal-check-clean =
    { $count ->
        [one] No problems in { $count } file.
       *[other] No problems in { $count } files.
    }

terminal-generate-file = { $file }: { $count } entries
terminal-generate-sum = { $facts } facts gave { $count } entries in { $decks } decks; { $left } questions were left out (--explain lists them).
terminal-generate-stale = { $file } is not up to date: run “zhanar generate”
terminal-generate-handmade = { $file } was not made by “zhanar generate” and stays as it is; rename it, or give the theme another id
terminal-generate-orphan = { $file } is made from no theme of the facts: remove it
terminal-generate-current =
    { $count ->
        [one] { $count } deck is up to date.
       *[other] { $count } decks are up to date.
    }
terminal-generate-left-out = left out: { $id } ({ $why })

terminal-due =
    { $count ->
        [one] { $count } card waits
       *[other] { $count } cards wait
    }: { $learning } learning, { $due } to review, { $new } new.

terminal-stats-cards = Cards: { $total }, answered at least once: { $seen }
terminal-stats-answers = Answers: { $total }, today: { $today }, taken back: { $undone }
terminal-stats-ratings = Again { $again }, Hard { $hard }, Good { $good }, Easy { $easy }
terminal-stats-time = Minutes: { $minutes }, days in a row: { $days }
terminal-stats-mastery = New { $new }, learning { $learning }, young { $young }, firm { $firm }, mastered { $mastered }
terminal-stats-waiting = Today: { $learning } learning, { $due } to review, { $new } new
terminal-stats-remembered = Remembered in a year: { $percent } % ({ $low }–{ $high } % at 95 %), goal { $goal } %, { $answers } answers
terminal-stats-remembered-few = Remembered: told after { $needed } reviews; { $answers } so far

terminal-doctor-log =
    { $count ->
        [one] { $count } answer gone through.
       *[other] { $count } answers gone through.
    }
terminal-doctor-damage = The file is damaged: { $detail }
terminal-doctor-orphans =
    { $count ->
        [one] { $count } row belongs to a card or an answer that is not there.
       *[other] { $count } rows belong to cards or answers that are not there.
    }
terminal-doctor-states =
    { $count ->
        [one] { $count } card does not stand where its answers lead.
       *[other] { $count } cards do not stand where their answers lead.
    }
terminal-doctor-marks =
    { $count ->
        [one] { $count } card has another mark than was set on it.
       *[other] { $count } cards have other marks than were set on them.
    }
terminal-doctor-days =
    { $count ->
        [one] { $count } day is not counted as its answers are.
       *[other] { $count } days are not counted as their answers are.
    }
terminal-doctor-sound = Everything is sound.
terminal-doctor-repaired = States, marks and days were worked out anew from the log; the file as it was is in the folder “backups”.
terminal-doctor-repairable = “zhanar doctor --repair” works this out anew from the answers, after a backup.
terminal-doctor-broken = This cannot be mended here. “zhanar restore” reads the answers out of the file where it can, else puts the newest sound backup in its place, and keeps the file.

terminal-restore-hint = “zhanar restore” reads the answers out of the file where it can, else puts the newest sound backup in its place, and keeps the file; “zhanar restore --list” shows the backups.
terminal-restore-rescued = Read out of the damaged collection on { $day }: { $content }
terminal-restore-backup = Backup of { $day }: { $content }
terminal-restore-row = { $backup } · { $state } · { $path }
terminal-restore-sound = sound
terminal-restore-damaged = damaged
terminal-restore-no-backups = There are no backups yet; one is made on each day with answers.
terminal-restore-needless = The collection can be read, so nothing was restored; to go back to a backup all the same, name it with --backup.
terminal-restore-done = { $backup } · now in the place of the collection.
terminal-restore-none = “zhanar restore --start-anew” keeps the file aside and begins an empty collection.
terminal-restore-anew = An empty collection was begun.

terminal-study-head = { $deck } · { $learning } learning, { $due } to review, { $new } new
terminal-study-prompt = [Enter shows the answer; u undoes, q leaves]
terminal-study-saved = Saved: { $rating }, next in { $wait }
terminal-study-undone = The last answer is taken back.
terminal-study-nothing-to-undo = There is no answer to take back.
terminal-study-show-first = Press Enter to see the answer first.
terminal-study-keys = 1–4 rate, u takes the last answer back, q leaves.
terminal-study-not-saved = This answer is not saved.
terminal-cram-done = All known once. Nothing was saved: the cards come as they would have.
terminal-study-done = All done for today.
terminal-study-done-here =
    { $count ->
        [one] Done here for today; { $count } card waits in other decks.
       *[other] Done here for today; { $count } cards wait in other decks.
    }
terminal-study-later = Nothing else for now; the next card comes in { $wait }.
terminal-study-end =
    { $count ->
        [one] { $count } answer in this sitting.
       *[other] { $count } answers in this sitting.
    }

terminal-broken-decks =
    { $count ->
        [one] { $count } deck file cannot be read, or not wholly
       *[other] { $count } deck files cannot be read, or not wholly
    }: run “zhanar check” on the files in { $folder }
terminal-bad-now = ZHANAR_NOW is “{ $text }”, which is no moment; write it as in 2026-12-01T10:00:00Z
terminal-unwritten = Not everything could be printed: { $detail }

terminal-quiz-head = { $number } of { $count } · { $topic }
terminal-quiz-prompt-choice = [a letter; Enter skips, q leaves]
terminal-quiz-prompt-truth = [1 true, 2 false; Enter skips, q leaves]
terminal-quiz-prompt-several = [letters of all right ones, as in AC; Enter skips, q leaves]
terminal-quiz-prompt-typed = [the answer; Enter alone skips, q leaves]
terminal-quiz-prompt-date = [the date, in any of the three languages or in figures; Enter alone skips, q leaves]
terminal-quiz-prompt-number = [the number; Enter alone skips, q leaves]
terminal-quiz-prompt-order = [letters from the earliest to the latest, as in CABD; Enter skips, q leaves]
terminal-quiz-prompt-match = [a letter for each number in its order, as in CABD; Enter skips, q leaves]
terminal-quiz-unread = This is no answer here; look at the line above.
terminal-quiz-left = Your answers are kept. The window goes on with this quiz.
terminal-quiz-result = { $earned } of { $most } marks, { $percent } %

terminal-simulate-head = { $name } (cards/days/minutes a day, learner)
terminal-simulate-bound = { "  " }most that is possible: { $bound } %
terminal-simulate-line = { "  " }{ $policy } { $mean } % ({ $low }–{ $high }), behind the planner by { $behind }, 30 days later { $later } %
terminal-simulate-covered = { "  " }within the planner’s 90 % forecast: { $covered } %
