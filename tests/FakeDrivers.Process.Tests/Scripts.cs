using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>Scripts of the POSIX shell in a directory of their own, and named pipes to hear of their descendants.</summary>
internal sealed class Scripts : IDisposable
{
    /// <summary>A descendant that says "up" to the pipe at $1 and stays, with that pipe alone: its end closes it.</summary>
    public const string Quiet = "(exec 9>\"$1\"; echo up >&9; exec sleep 600 </dev/null >/dev/null 2>&1)";

    public Scripts() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are written for the POSIX shell.");

    public DirectoryInfo Directory { get; } = System.IO.Directory.CreateTempSubdirectory("fakedrivers-process-");

    /// <summary>A script, and its arguments from $1 on.</summary>
    public static Command Run(string text, params IEnumerable<string> arguments) => new("/bin/sh", ["-c", text, "sh", .. arguments]);

    public string PathOf(string name) => Path.Combine(Directory.FullName, name);

    public string Write(string name, string text, bool isExecutable = true)
    {
        var file = PathOf(name);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows() && isExecutable) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    public async Task<NamedPipe> PipeAsync(string name)
    {
        var path = PathOf(name);
        await new ProcessExecutor().RunAsync(new("mkfifo", path), TestContext.Current.CancellationToken);
        return new(path);
    }

    public void Dispose() => Directory.Delete(recursive: true);
}
