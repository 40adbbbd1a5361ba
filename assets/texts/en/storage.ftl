# What can go wrong with the learner's files. What happened, what is safe, what can be done; the path last.

store-not-a-database = This file is not a collection of Zhanar and was left as it is; move it away or choose another data folder: { $path }
store-newer = This collection was made by a newer Zhanar (schema { $version }) and was left as it is; open it with the newer program: { $path }
store-damaged = The collection is damaged ({ $detail }) and was left as it is: { $path }
store-gone = The collection is gone from this place, though backups of it are here; nothing new was begun over them: { $path }
store-moved = The collection was moved, removed or replaced while it was open, so nothing more is saved; put it back if need be, and start the program again: { $path }
store-no-backup = There is no sound backup here; the collection was left as it is: { $path }
store-full = There is no space left, so the last step was not saved; everything before it is safe. Free some space and try again: { $path }
store-read-only = This place cannot be written to, so nothing was saved; copy the data folder to a disk you can write to: { $path }
store-no-locks = This disk knows no locks on files, so nothing can be saved on it safely; copy the data folder to another disk: { $path }
store-in-use = Another Zhanar is open with this collection, so nothing was saved here; close it and try again: { $path }
store-changed = The card “{ $card }” was answered elsewhere meanwhile, so this answer was not saved; the card is shown again as it stands now
store-unstorable = This could not be saved ({ $detail }); everything before it is safe. Check the scheduling settings: { $path }
store-too-large = The file is larger than { $megabytes } MB and was not read; split it into smaller files: { $path }
store-not-utf8 = The file is not UTF-8 text (line { $line }, byte { $byte }) and was not read; save it again as UTF-8: { $path }
store-io = The system could not read or write ({ $detail }); everything saved before is safe. Check the disk and try again: { $path }
store-no-home = The system names no home folder, so there is no place for the collection; name one with the variable ZHANAR_DATA_DIR
store-sql = The collection could not be read or written ({ $detail }); everything saved before is safe. Try again, or look at the folder “backups”: { $path }

# Backups, in words.
backup-content =
    { $count ->
        [one] { $count } answer, given on { $day } at { $time }
       *[other] { $count } answers, the last one on { $day } at { $time }
    }
backup-empty = no answers yet
restore-kept = The file that was there is kept as { $path }
