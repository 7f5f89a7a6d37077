using FakeDrivers.Conformance.Execution;
using Xunit.Runner.InProc.SystemConsole;

namespace FakeDrivers.Functional.Tests;

/// <summary>The test run, or a child of one of its tests.</summary>
internal static class Program
{
    public static ChildProgram Children { get; } = new(typeof(Program).Assembly, new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>(
    [
        .. ServerChildren.All,
        .. ThiefChildren.All,
        .. ListeningChildren.All,
        .. CrowdChildren.All,
        .. ContextChildren.All,
        .. LogChildren.All,
        .. DatabaseChildren.All,
        .. SupervisionChildren.All,
        .. PortChildren.All,
    ]));

    public static async Task<int> Main(string[] args) => await Children.RunIfAskedAsync(args) ?? await ConsoleRunner.Run(args);
}
