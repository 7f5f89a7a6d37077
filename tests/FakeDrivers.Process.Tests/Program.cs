using FakeDrivers.Conformance.Execution;
using Xunit.Runner.InProc.SystemConsole;

namespace FakeDrivers.Process.Tests;

/// <summary>The test run, or a child of one of its tests.</summary>
internal static class Program
{
    public static ChildProgram Children { get; } = new(typeof(Program).Assembly, new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>(ExecutionChildren.All)
    {
        ["print-arguments"] = PlainChildren.PrintArgumentsAsync,
        ["exit"] = PlainChildren.ExitAsync,
        ["throw"] = PlainChildren.ThrowAsync,
        ["leaks-of-runs"] = LeakingChildren.RunAsync,
        ["leaks-of-streams"] = LeakingChildren.StreamAsync,
        ["leaks-of-handles"] = LeakingChildren.StartAsync,
        ["leaks-of-forgotten-handles"] = LeakingChildren.ForgetAsync,
        ["leaks-of-kills"] = LeakingChildren.KillAsync,
        ["leaks-of-failed-starts"] = LeakingChildren.FailAsync,
    });

    public static async Task<int> Main(string[] args) => await Children.RunIfAskedAsync(args) ?? await ConsoleRunner.Run(args);
}
