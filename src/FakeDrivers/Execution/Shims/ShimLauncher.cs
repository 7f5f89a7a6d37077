namespace FakeDrivers.Execution;

/// <summary>A kind of the program that stands in PATH for others.</summary>
internal abstract class ShimLauncher
{
    /// <summary>What messages call it.</summary>
    public abstract string Name { get; }

    /// <summary>Every kind, the best first.</summary>
    public static IReadOnlyList<ShimLauncher> All { get; } = [new NativeLauncher(), new PerlLauncher(), new WindowsLauncher()];

    /// <summary>Why it cannot be used on this machine; nothing when it can.</summary>
    /// <param name="path">The PATH to look in for what it needs.</param>
    public abstract string? Obstacle(string path);

    /// <summary>Puts the launcher into the directory under the name of each program.</summary>
    /// <param name="home">A directory next to it, for what is not to be found in PATH.</param>
    /// <param name="directory">The directory, which is empty.</param>
    /// <param name="programs">The names.</param>
    /// <param name="path">The PATH to look in for what it needs.</param>
    public abstract void Install(string home, string directory, IReadOnlyList<string> programs, string path);

    /// <summary>The file of a program's shim.</summary>
    public virtual string ShimOf(string directory, string program) => Path.Combine(directory, program);

    /// <summary>One of the launchers that come with this library.</summary>
    protected static byte[] Resource(string name)
    {
        using var resource = typeof(ShimLauncher).Assembly.GetManifestResourceStream(name)
            ?? throw new PlatformNotSupportedException($"This build of FakeDrivers has no launcher {name}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Writes one executable file, and gives it all names.</summary>
    protected static void InstallLinked(byte[] launcher, string home, string directory, IReadOnlyList<string> programs)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Windows has other launchers.");
        var file = Path.Combine(home, "launcher");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        };
        using (var stream = new FileStream(file, options)) stream.Write(launcher);
        foreach (var program in programs) File.CreateSymbolicLink(Path.Combine(directory, program), file);
    }
}
