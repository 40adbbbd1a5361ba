# What is done to cards, and ways to study besides what is due.

command-card-menu = More for this card
command-flag = Flag the card, or take its flag off
command-set-aside = Set the card aside
command-bury = Bury the card till tomorrow
command-more-ways = Other ways to study

card-reschedule = Put on a day…
card-reschedule-title =
    { $count ->
        [one] On which day shall it come?
       *[other] On which day shall { $count } cards come?
    }
card-reschedule-note =
    { $count ->
        [one] What is remembered of it stays as it is
       *[other] What is remembered of them stays as it is; new cards stay new
    }
card-reschedule-do =
    { $count ->
        [one] Put it there
       *[other] Put them there
    }
card-forget = Make it new
card-unchanged = Nothing changes for this card
dialog-cancel = Cancel

flag-red = Red flag
flag-orange = Orange flag
flag-green = Green flag
flag-blue = Blue flag
flag-off = Take the flag off

way-short = Short round, 5 min
way-ahead = What comes in the next 3 days
way-cram-all = Practise all cards
way-cram-missed = Practise what was missed lately
way-cram-flagged = Practise flagged cards
way-cram-new = Look through new cards
way-cram-note = Practice: nothing is saved, the schedule stays as it is
way-title = { $way } · { $deck }
way-empty = There are no such cards now
way-done = That was all
