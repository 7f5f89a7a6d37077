using System.Diagnostics;
using Command = FakeDrivers.Execution.Command;

namespace FakeDrivers.Functional.Tests;

/// <summary>A program that runs while a test looks at it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly ScratchDirectory _temporary = new();
    private readonly System.Diagnostics.Process _process;

    private RunningProgram(Command command, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = _temporary.Path;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        _process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("Nothing was started.");
        Id = _process.Id;
    }

    public int Id { get; }

    /// <summary>Its directory for temporary files.</summary>
    public string TemporaryDirectory => _temporary.Path;

    /// <summary>A .NET server that has started.</summary>
    public static async Task<RunningProgram> ServerAsync(IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = new RunningProgram(Program.Children.Command("serve", "0"), environment);
        await program._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Within();
        return program;
    }

    /// <summary>A program that is none of .NET.</summary>
    public static RunningProgram Native()
    {
        Assert.SkipUnless(File.Exists("/bin/sleep"), "there is no sleep(1)");
        return new(new Command("/bin/sleep", "600"));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _temporary.Dispose();
    }
}
