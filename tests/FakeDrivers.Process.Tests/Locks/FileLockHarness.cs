using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests;

/// <summary>Two providers on one directory, as two processes have them. The files are real; time is a clock's, so that no test waits.</summary>
public sealed class FileLockHarness : LockHarness
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-locks-");
    private readonly FakeClock _clock = new();

    public FileLockHarness()
    {
        Locks = new FileLockProvider(_directory.FullName, _clock);
        OtherLocks = new FileLockProvider(_directory.FullName, _clock);
    }

    public override ILockProvider Locks { get; }

    public override ILockProvider OtherLocks { get; }

    public override async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _clock.Advance(time);
        await Task.Yield();
    }

    public override async ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }
}
