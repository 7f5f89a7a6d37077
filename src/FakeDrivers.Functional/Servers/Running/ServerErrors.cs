namespace FakeDrivers.Functional;

/// <summary>What is wrong with a server that was to do something, in words.</summary>
internal static class ServerErrors
{
    public static ServerNotStartedException NoProgram(ServerDefinition definition, bool isForbidden, string? path)
    {
        var file = definition.Program.File;
        var where = file.Contains('/', StringComparison.Ordinal) ? $"file {Path.GetFullPath(file)}" : $"program '{file}' in its PATH, {path}";
        return new(definition.Name, $"The server '{definition.Name}' cannot be started: {(isForbidden ? "nobody may run the" : "there is no")} {where}.");
    }

    public static ServerNotStartedException NoApp(ServerDefinition definition, string file) => new(
        definition.Name,
        $"The server '{definition.Name}' cannot be started: there is no {file}. An app that is named as a project must be referred to by the test project.");

    public static ServerNotStartedException NoRuntimeConfiguration(ServerDefinition definition, string file) => new(
        definition.Name,
        $"The server '{definition.Name}' cannot be started: beside {file} there is no .runtimeconfig.json, so it is a library and no app.");

    public static InvalidOperationException AlreadyRunning(ServerProcess server) => new(
        $"The server '{server.Name}' runs already ({server}). RestartAsync and ReloadAsync give it new values; another server needs another name.");

    public static ServerDefinitionException NotReloadable(ServerProcess server) => new(
        server.Name, $"The server '{server.Name}' reloads without a restart, so that only values reach it: arguments and environment variables are those of its start. Use RestartAsync.");

    public static ServerDefinitionException DirectoryOutside(ServerDefinition definition, string directory, string context) => new(
        definition.Name, $"The server '{definition.Name}' is to start in {directory}, which is outside of its context's directory {context}.");

    public static ServerDefinitionException SharedFile(ServerDefinition definition, string other, string path) => new(
        definition.Name, $"The servers '{definition.Name}' and '{other}' would both write {path}, and the later one would take it from the other. Give each a directory of its own.");

    public static ServerDefinitionException LogOfHarness(ServerDefinition definition, string log) => new(
        definition.Name, $"The server '{definition.Name}' is to write to {log}, where the harness writes what it reads. Give the server's log another name, or use {{logfile}}.");

    public static InvalidOperationException NotRunning(ServerProcess server, string what) =>
        new($"The server '{server.Name}' does not run ({server.State}), so that it cannot {what}.");
}
