import EditoCommands

EntryPoint.run()
