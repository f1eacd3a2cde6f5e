import ReaderCommands

Rashomon.main()
