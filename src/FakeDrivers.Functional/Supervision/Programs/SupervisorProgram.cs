using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>A program that supervises: the one for Linux that needs nothing, or the one of the same protocol for every Unix that has Perl.</summary>
/// <param name="File">What is executed.</param>
/// <param name="Arguments">The arguments, the program's name first, before those of the protocol.</param>
internal sealed record SupervisorProgram(string File, IReadOnlyList<string> Arguments)
{
    private const string Script = "supervisor.pl";

    private static string? Machine => (OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture) switch
    {
        (true, Architecture.X64) => "x64",
        (true, Architecture.Arm64) => "arm64",
        _ => null,
    };

    /// <summary>Puts the best one for this machine into a directory.</summary>
    /// <exception cref="FunctionalTestException">There is none.</exception>
    public static SupervisorProgram Install(string directory) => Machine is null ? InstallPerl(directory) : InstallNative(directory);

    /// <summary>Puts that of <c>supervisor.c</c> into a directory.</summary>
    public static SupervisorProgram InstallNative(string directory)
    {
        var file = Write(directory, $"supervisor-linux-{Machine}", "supervisor");

        // Everybody can read the arguments of a process, and the directory is nobody else's business.
        return new(file, ["supervisor"]);
    }

    /// <summary>Puts that of <c>supervisor.pl</c> into a directory.</summary>
    /// <exception cref="FunctionalTestException">There is no Perl.</exception>
    public static SupervisorProgram InstallPerl(string directory)
    {
        var perl = ((IEnumerable<string>)["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"])
            .Select(folder => Path.Combine(folder, "perl"))
            .FirstOrDefault(System.IO.File.Exists) ?? throw SupervisionErrors.NoPerl();
        return new(perl, [perl, Write(directory, Script, Script)]);
    }

    /// <summary>One of the programs that come with this library.</summary>
    internal static byte[] Resource(string name)
    {
        using var resource = typeof(SupervisorProgram).Assembly.GetManifestResourceStream(name)
            ?? throw new PlatformNotSupportedException($"This build of FakeDrivers.Functional has no {name}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static string Write(string directory, string resource, string name)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Windows has job objects instead.");
        var file = Path.Combine(directory, name);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        };
        using var stream = new FileStream(file, options);
        stream.Write(Resource(resource));
        return file;
    }
}
