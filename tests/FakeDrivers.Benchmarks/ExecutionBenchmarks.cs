using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Benchmarks;

/// <summary>What a fake run costs, whatever stands in the registry, against a call that does nothing.</summary>
[MemoryDiagnoser]
public class ExecutionBenchmarks
{
    private static readonly Task<string> Nothing = Task.FromResult("ok\n");

    private static readonly Command True = new("true");
    private static readonly ProcessExecutor Real = new();

    private FakeWorld _world = null!;
    private Command _command = null!;

    [Params(1, 10, 100, 1_000)]
    public int Registrations { get; set; }

    /// <summary>How the answers are registered.</summary>
    [Params("When", "SetRepliers")]
    public string By { get; set; } = "When";

    [GlobalSetup]
    public void SetUp() => (_world, _command) = By == "When" ? ByProgram(Registrations) : ByText(Registrations);

    [GlobalCleanup]
    public void CleanUp() => _world.Dispose();

    [Benchmark(Baseline = true)]
    public Task<string> EmptyCall() => Empty(_command);

    [Benchmark]
    public Task<CommandResult> FakeRun() => _world.Execute.RunAsync(_command);

    [Benchmark]
    public Task<CommandResult> RealRun() => Real.RunAsync(True);

    [Benchmark]
    public Task FiftyFakeRunsAtOnce() => FiftyAsync(_world.Execute, _command);

    [Benchmark]
    public Task FiftyRealRunsAtOnce() => FiftyAsync(Real, True);

    /// <summary>The same in the quick run: a line for each number of registrations.</summary>
    internal static void Print(TextWriter output)
    {
        PrintAgainstReal(output);
        foreach (var (by, make) in (ReadOnlySpan<(string, Func<int, (FakeWorld, Command)>)>)[("When", ByProgram), ("SetRepliers", ByText)])
        {
            foreach (var registrations in (ReadOnlySpan<int>)[1, 10, 100, 1_000])
            {
                var (world, command) = make(registrations);
                var run = Figure.Of(20_000, i => _ = world.Execute.RunAsync(command).IsCompletedSuccessfully);
                var empty = Figure.Of(100_000, i => _ = Empty(command).IsCompletedSuccessfully);
                run.Print(output, $"fake run, {registrations:N0} registrations by {by}", "empty call", empty);
                if (registrations == 100) output.WriteLine(FormattableString.Invariant($"fake run, 100 registrations by {by}, allocated: {run.Bytes:0} B"));
                world.Dispose();
            }
        }
    }

    private static void PrintAgainstReal(TextWriter output)
    {
        var (world, command) = ByProgram(100);
        var fake = Figure.Of(20_000, i => _ = world.Execute.RunAsync(command).IsCompletedSuccessfully);
        var fakes = Figure.Of(200, i => Wait(FiftyAsync(world.Execute, command)));
        var real = Figure.Of(100, i => Wait(Real.RunAsync(True)));
        var reals = Figure.Of(4, i => Wait(FiftyAsync(Real, True)));
        fake.Print(output, "fake run, 100 registrations by When", "the real program true", real);
        fakes.Print(output, "50 fake runs at once", "50 real runs of true at once", reals);
        world.Dispose();
    }

    private static Task<CommandResult[]> FiftyAsync(ICommandExecutor executor, Command command) =>
        Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => executor.RunAsync(command))));

#pragma warning disable VSTHRD002 // Nothing else runs here meanwhile.
    private static void Wait(Task task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<string> Empty(Command command) => command.Program.Length == 0 ? Task.FromResult("never") : Nothing;

    // A program each, of which the last runs.
    private static (FakeWorld World, Command Command) ByProgram(int registrations)
    {
        var world = new FakeWorld(new() { CallLogCapacity = 1_000 });
        for (var i = 0; i < registrations; i++) world.Execute.When($"program-{i}", "-L", Argument.Glob("*G"), Argument.AnyNumber()).Replies("ok\n");
        return (world, new($"program-{registrations - 1}", "-L", "10G", "vg0"));
    }

    // A pattern each, of which the last matches.
    private static (FakeWorld World, Command Command) ByText(int registrations)
    {
        var world = new FakeWorld(new() { CallLogCapacity = 1_000 });
        world.Execute.SetRepliers([.. Enumerable.Range(0, registrations).Select(i => ($"^program-{i} -L (\\d+)G", (Reply)"ok\n"))]);
        return (world, new($"program-{registrations - 1}", "-L", "10G", "vg0"));
    }
}
