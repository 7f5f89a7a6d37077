using FakeDrivers.Conformance.Execution;
using FakeDrivers.Conformance.Tests.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>The real executor, whose programs are shims: what each does is played by the fake of a world on the system's clock.</summary>
public sealed class ShimExecutionHarness : FakeProgramsHarness
{
    private static readonly string[] Names =
    [
        "exit-with", "end-by-signal", "print-arguments", "copy-input", "answer-lines", "ignore-input", "print-variable", "print-directory", "flood",
        "write-pieces", "write-lines", "write-then-leave-trace", "write-without-end", "succeed-at", "take-time", "leave-output-open", "clean-up",
        "ignore-terminate", "leave-trace",
    ];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-execution-");
    private readonly FakeWorld _world;
    private readonly CommandShims _shims;

    static ShimExecutionHarness() => Environment.SetEnvironmentVariable(FakePrograms.InheritedVariable, "inherited");

    private ShimExecutionHarness(FakeWorld world, FakePrograms programs, CommandShims shims)
        : base(programs)
    {
        _world = world;
        _shims = shims;
        Executor = new ShimmedExecutor(new ProcessExecutor(), shims);
    }

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => TimeProvider.System;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension };

    public override string ExistingDirectory => _directory.FullName;

    /// <summary>A timer of the system comes up to a tick of its coarse clock too early, and then a program would end before its time.</summary>
    private protected override TimeSpan Tick => TimeSpan.FromMilliseconds(20);

    public static async Task<ShimExecutionHarness> CreateAsync(string launcher, CancellationToken cancellationToken)
    {
        var chosen = ShimLab.Choose(launcher);
        var world = new FakeWorld(new() { TimeProvider = TimeProvider.System });
        var programs = new FakePrograms(Directory.Exists);
        programs.Install(world.Execute);
        return new(world, programs, await world.Execute.CreateShimsAsync(Names, new() { Launcher = chosen }, cancellationToken));
    }

    public override Command Missing() => new("fakedrivers-no-such-program");

    public override Command NotExecutable()
    {
        var file = Path.Combine(_directory.FullName, "plain-file");
        File.WriteAllText(file, "#!/bin/sh\n");
        return new(file);
    }

    public override async ValueTask DisposeAsync()
    {
        await _shims.DisposeAsync();
        _world.Dispose();
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }
}
