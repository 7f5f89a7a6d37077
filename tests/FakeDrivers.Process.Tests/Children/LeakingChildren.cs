using System.Globalization;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>
/// Children that use the executor many times and write how many more files they have open afterwards, and how many zombies they have: in a
/// process of their own, since the tests of this one run at the same time.
/// </summary>
internal static class LeakingChildren
{
    private const int Times = 200;

    private static readonly ProcessExecutor Executor = new();

    public static Task<int> RunAsync(IReadOnlyList<string> arguments) =>
        CountAsync(() => Executor.RunAsync(Command.Shell("cat; echo out; echo err >&2") with { StandardInput = CommandInput.FromText("in") }));

    public static Task<int> StreamAsync(IReadOnlyList<string> arguments) => CountAsync(async () =>
    {
        await foreach (var each in Executor.StreamAsync(Command.Shell("echo out; echo err >&2; sleep 600")))
        {
            if (each is CommandWrote) break;
        }
    });

    public static Task<int> StartAsync(IReadOnlyList<string> arguments) => CountAsync(async () =>
    {
        await using var process = await Executor.StartAsync(Command.Shell("echo out"));
        await process.Exited;
    });

    public static async Task<int> ForgetAsync(IReadOnlyList<string> arguments) => await CountAsync(ForgetOneAsync, () =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    });

    public static Task<int> KillAsync(IReadOnlyList<string> arguments) => CountAsync(async () =>
    {
        await using var process = await Executor.StartAsync(Command.Shell("sleep 600 & wait"));
        process.Kill();
    });

    public static Task<int> FailAsync(IReadOnlyList<string> arguments) => CountAsync(async () =>
    {
        try
        {
            await Executor.RunAsync(new("/proc/self/status"));
        }
        catch (CommandExecutionException)
        {
            // It is no program.
        }
    });

    private static async Task ForgetOneAsync()
    {
        var process = await Executor.StartAsync(Command.Shell("echo out; echo err >&2"));
        await process.Exited;
    }

    private static async Task<int> CountAsync(Func<Task> once, Action? settle = null)
    {
        // The first ones open what stays open: the runtime's own.
        for (var i = 0; i < 5; i++) await once();
        settle?.Invoke();
        var before = OpenFiles();
        for (var i = 0; i < Times; i++) await once();
        settle?.Invoke();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OpenFiles() - before} files, {Zombies()} zombies"));
        return 0;
    }

    // The runtime keeps the files of assemblies open, and loads them when they are first needed.
    private static int OpenFiles() => Directory.GetFiles("/proc/self/fd")
        .Count(file => new FileInfo(file).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal));

    private static int Zombies() => new LinuxProcessTable().Read().Count(entry =>
        entry.ParentId == Environment.ProcessId && File.ReadAllText($"/proc/{entry.Identity.Id}/stat").Contains(") Z ", StringComparison.Ordinal));
}
