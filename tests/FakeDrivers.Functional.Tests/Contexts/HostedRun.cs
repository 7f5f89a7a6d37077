using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>A directory for temporary files in which other test hosts run, so short that they have all of theirs in it.</summary>
internal sealed class HostedRun : IDisposable
{
    public string Root { get; } = Directory.CreateDirectory(Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"c{Path.GetRandomFileName()}")).FullName;

    /// <summary>The processes that have the directory in their environment: hosts and their servers. None where the system does not show it.</summary>
    public IReadOnlyList<ProcessIdentity> Processes => [.. OperatingSystem.IsLinux() ? Tests.Processes.WithInEnvironment(Root) : []];

    /// <summary>What is left in the directory but empty directories.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories).Where(entry => !Directory.Exists(entry))];

    /// <summary>An entry of this assembly as a test host.</summary>
    public Command Command(string entry, params IEnumerable<string> arguments) => Program.Children.Command(entry, arguments) with { Environment = Environment };

    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?> { ["TMPDIR"] = Root, ["TEMP"] = Root, ["TMP"] = Root };

    public void Dispose() => DirectoryTree.Delete(Root);
}
