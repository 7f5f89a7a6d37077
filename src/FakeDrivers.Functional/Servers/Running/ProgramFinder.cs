using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>Finds the file that a server's program is, and what stands before its arguments.</summary>
internal static class ProgramFinder
{
    /// <summary>The file and the arguments that it needs to be that program.</summary>
    /// <exception cref="ServerNotStartedException">There is no such file, or it must not be run.</exception>
    public static IReadOnlyList<string> Find(ServerDefinition definition, string? path)
    {
        if (definition.Program.Kind == ServerProgramKind.Dll) return [Runtime.Host, "exec", CheckApp(definition)];
        var file = ProgramFile.Find(definition.Program.File, Environment.CurrentDirectory, path, out var reason);
        return file is null ? throw ServerErrors.NoProgram(definition, reason == CommandFailureReason.PermissionDenied, path) : [file];
    }

    private static string CheckApp(ServerDefinition definition)
    {
        var file = definition.Program.File;
        if (!File.Exists(file)) throw ServerErrors.NoApp(definition, file);
        if (!File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"))) throw ServerErrors.NoRuntimeConfiguration(definition, file);
        return file;
    }
}
