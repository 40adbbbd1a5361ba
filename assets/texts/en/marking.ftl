# Why a typed answer is right, close or wrong. $name: a name, as it is written.

verdict-exact = Right
verdict-accepted = Right in another form
verdict-close = Close
verdict-wrong = Wrong

marking-same = This is the answer.
marking-other-form = This is another name for it; the cards say “{ $name }”.
marking-spelling = The same name in another spelling; the cards say “{ $name }”.
marking-surname-alone = The surname is enough here; the whole name is “{ $name }”.
marking-next-key = One letter was typed by the key beside it; it should be “{ $name }”.
marking-layout = Typed on another keyboard layout; read as “{ $name }”.
marking-same-date = The same date, written in another way.
marking-about-then = The date is not known exactly, and this is near enough.
marking-more-precise = This names the date asked for, and more than was asked.
marking-other-style = The same day in the other calendar; the source does not say which one it counts in.
marking-number-in-words = The same number, written without figures.
marking-number-within = Near enough: the number is not known exactly.
marking-slip =
    { $count ->
        [one] { $count } letter differs; look at the spelling.
       *[other] { $count } letters differ; look at the spelling.
    }
marking-given-name-needed = Others have this surname too; add the given name.
marking-given-name-differs = The surname is right, the rest of the name is not.
marking-given-name-of = The surname is right; the given name belongs to another person: { $name }.
marking-surname-needed = Add the surname.
marking-fits-two = This fits another answer too: { $name }. Write more.
marking-less-precise = Right so far; the question asks for a more precise date.
marking-short-year = Write all four figures of the year.
marking-day-near = The month is right, the day is a few days off.
marking-one-end = Only one end is right here; name both.
marking-empty = Nothing was typed.
marking-rival = This is another answer: { $name }.
marking-opposite = This says the opposite.
marking-different = This is another answer.
marking-other-year = The year is another.
marking-other-century = The century is another.
marking-other-month = The time of year is another.
marking-other-day = The day is another.
marking-other-number = The number is another.
marking-no-date = No date can be read from this.
marking-no-number = No number can be read from this.

marking-no-input = Standard input cannot be read: { $detail }

problem-mark-json = this line is no JSON object, or breaks off
problem-mark-json-fix = look for a missing quote, comma or brace before this place
problem-mark-missing = “{ $field }” is missing
problem-mark-missing-fix = give each line id, type, canonical and typed
problem-mark-no-text = “{ $field }” is no text
problem-mark-no-text-fix = put it in quotes
problem-mark-no-list = “{ $field }” is no list of texts
problem-mark-no-list-fix = write it as ["one", "two"]
problem-mark-type = there is no type “{ $name }”
problem-mark-type-fix = use one of { $known }
problem-mark-empty = the right answer has no letter and no figure
problem-mark-empty-fix = write the right answer into canonical
problem-mark-no-date = “{ $text }” is no date
problem-mark-no-date-fix = write it as 1917, 1917-04, 1917-04-27, 1917-12-05/1917-12-13 or 14XX
problem-mark-no-number = “{ $text }” is no number
problem-mark-no-number-fix = write a number, or two with a dash between
