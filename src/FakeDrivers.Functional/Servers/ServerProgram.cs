using System.Reflection;

namespace FakeDrivers.Functional;

/// <summary>What a server's program is. Immutable and thread-safe; equality is by content.</summary>
public sealed record ServerProgram
{
    private ServerProgram(ServerProgramKind kind, string file)
    {
        Kind = kind;
        File = file;
    }

    /// <summary>How the file is run.</summary>
    internal ServerProgramKind Kind { get; }

    /// <summary>The file's path, or a program's bare name.</summary>
    internal string File { get; }

    /// <summary>A program of the machine.</summary>
    /// <param name="file">A bare name, looked up in the <c>PATH</c> that the server gets, or a path.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ServerProgram Executable(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new(ServerProgramKind.Executable, file);
    }

    /// <summary>A .NET app by its assembly's file, run by the runtime that runs the test.</summary>
    /// <param name="file">The path of the assembly, beside which its <c>.runtimeconfig.json</c> lies.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ServerProgram Dll(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new(ServerProgramKind.Dll, Path.GetFullPath(file));
    }

    /// <summary>
    /// An app that the test project refers to: it was built with the test and lies beside it, so nothing is built, and no <c>dotnet run</c>
    /// stands in between.
    /// </summary>
    /// <param name="name">The name of its assembly.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ServerProgram Project(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(ServerProgramKind.Dll, Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
    }

    /// <summary>An app that the test project refers to, by one of its types' assembly. See <see cref="Project(string)"/>.</summary>
    /// <param name="assembly">The app's assembly, such as that of its <c>Program</c>.</param>
    public static ServerProgram Project(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Project(assembly.GetName().Name ?? string.Empty);
    }

    /// <summary>The program as a person would name it.</summary>
    public override string ToString() => Kind == ServerProgramKind.Dll ? Path.GetFileName(File) : File;
}
