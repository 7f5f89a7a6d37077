using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>Shims of <c>git</c> and <c>lvcreate</c>, and real scripts and processes under them.</summary>
internal sealed class ShimLab : IAsyncDisposable
{
    private readonly ProcessExecutor _real = new();

    private ShimLab(FakeWorld? world, CommandShims shims)
    {
        World = world!;
        Shims = shims;
    }

    /// <summary>The world that answers; none where a function does.</summary>
    public FakeWorld World { get; }

    public CommandShims Shims { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Shims that a world answers.</summary>
    public static async Task<ShimLab> CreateAsync(string launcher, params (string Pattern, Reply Reply)[] repliers)
    {
        var chosen = Choose(launcher);
        var world = new FakeWorld();
        world.Execute.SetRepliers(repliers);
        return new(world, await world.Execute.CreateShimsAsync(["git", "lvcreate"], new() { Launcher = chosen }, Token));
    }

    /// <summary>Shims whose programs a function plays.</summary>
    public static async Task<ShimLab> CreateAsync(string launcher, ICommandExecutor executor) =>
        new(null, await CommandShims.CreateAsync(
            async (command, stop) => new(await executor.StartAsync(command, stop), () => { }, Task.CompletedTask), ["git", "lvcreate"], new() { Launcher = Choose(launcher) }, Token));

    /// <summary>The launcher; the test is skipped where it cannot run.</summary>
    public static ShimLauncher Choose(string launcher)
    {
        ShimLauncher chosen = launcher == Launchers.Native ? new NativeLauncher() : new PerlLauncher();
        SkipWhenObstructed(chosen);
        return chosen;
    }

    /// <summary>Skips the test where there is no Perl.</summary>
    public static void RequirePerl() => SkipWhenObstructed(new PerlLauncher());

    /// <summary>Runs a script of the POSIX shell under the shims.</summary>
    public Task<CommandResult> ScriptAsync(string text, params string[] arguments) =>
        RunAsync(new Command("/bin/sh", ["-c", text, "sh", .. arguments]));

    /// <summary>Runs a command under the shims, whatever its exit code.</summary>
    public Task<CommandResult> RunAsync(Command command) => _real.RunAsync(Shims.ApplyTo(command) with { AcceptedExitCodes = null }, Token);

    /// <summary>Starts a command under the shims.</summary>
    public Task<ICommandProcess> StartAsync(string program, params string[] arguments) =>
        _real.StartAsync(Shims.ApplyTo(new(program, arguments)) with { AcceptedExitCodes = null }, Token);

    public async ValueTask DisposeAsync()
    {
        await Shims.DisposeAsync();
        World?.Dispose();
    }

    public static async Task WriteAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Token);

    /// <summary>Reads so many characters of ASCII.</summary>
    public static async Task<string> ReadAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, Token);
        return Encoding.ASCII.GetString(bytes);
    }

    private static void SkipWhenObstructed(ShimLauncher launcher)
    {
        var obstacle = launcher.Obstacle(Environment.GetEnvironmentVariable("PATH") ?? string.Empty);
        Assert.SkipUnless(obstacle is null, $"{launcher.Name}: {obstacle}");
    }
}
