using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>Finds the file that a server's program is, and what stands before its arguments.</summary>
internal static class ProgramFinder
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The file and the arguments that it needs to be that program.</summary>
    /// <exception cref="ServerNotStartedException">There is no such file.</exception>
    public static IReadOnlyList<string> Find(ServerDefinition definition, string? path) => definition.Program.Kind switch
    {
        ServerProgramKind.Dll => [Host, "exec", CheckApp(definition)],
        _ when definition.Program.File.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) => [CheckFile(definition)],
        _ => [InPath(definition, path ?? string.Empty)],
    };

    /// <summary>The host of the runtime that runs this process.</summary>
    private static string Host =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static string CheckApp(ServerDefinition definition)
    {
        var file = definition.Program.File;
        if (!File.Exists(file)) throw ServerErrors.NoApp(definition, file);
        if (!File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"))) throw ServerErrors.NoRuntimeConfiguration(definition, file);
        return file;
    }

    private static string CheckFile(ServerDefinition definition)
    {
        var file = Path.GetFullPath(definition.Program.File);
        return File.Exists(file) ? file : throw ServerErrors.NoFile(definition, file);
    }

    private static string InPath(ServerDefinition definition, string path)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(Path.GetFullPath(folder), definition.Program.File + ending)))
            .FirstOrDefault(IsProgram) ?? throw ServerErrors.NotInPath(definition, path);
    }

    private static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None);
}
