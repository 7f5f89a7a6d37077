using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>A launcher that a test makes as it needs it.</summary>
internal sealed class FaultyLauncher(Action<string, string> install) : ShimLauncher
{
    public override string Name => "the faulty launcher";

    /// <summary>Where it was installed last.</summary>
    public string? Home { get; private set; }

    public static void Write(string file, string text)
    {
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public override string? Obstacle(string path) => null;

    public override void Install(string home, string directory, IReadOnlyList<string> programs, string path)
    {
        Home = home;
        foreach (var program in programs) install(directory, program);
    }
}
