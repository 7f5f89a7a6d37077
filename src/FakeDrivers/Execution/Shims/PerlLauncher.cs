using System.Text;

namespace FakeDrivers.Execution;

/// <summary>The launcher for macOS and every other Unix that has Perl, as nearly all have: <c>Launchers/shim.pl</c>.</summary>
internal sealed class PerlLauncher : ShimLauncher
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public override string Name => "the Perl launcher";

    public override string? Obstacle(string path) => OperatingSystem.IsWindows()
        ? "it is for Unix"
        : Find(path) is null ? "there is no perl in /usr/bin, /bin, /usr/local/bin or the PATH" : null;

    public override void Install(string home, string directory, IReadOnlyList<string> programs, string path)
    {
        var script = Encoding.UTF8.GetString(Resource("shim.pl"));
        var text = script.Replace("#!PERL", $"#!{Find(path)}", StringComparison.Ordinal);
        InstallLinked(Encoding.UTF8.GetBytes(text), home, directory, programs);
    }

    // The system's own comes first: the one that is found by the PATH may itself be a script, which cannot interpret another.
    private static string? Find(string path) => ((IEnumerable<string>)["/usr/bin", "/bin", "/usr/local/bin"])
        .Concat(path.Split(Path.PathSeparator).Where(Path.IsPathRooted))
        .Select(folder => Path.Combine(folder, "perl"))
        .FirstOrDefault(file => File.Exists(file) && !file.Contains(' ', StringComparison.Ordinal) && IsExecutable(file));

    private static bool IsExecutable(string file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None;
}
