using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests;

public sealed class FileLockProviderTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-locks-");
    private readonly FakeClock _clock = new();
    private readonly FileLockProvider _locks;

    public FileLockProviderTests() => _locks = new(Path.Combine(_directory.FullName, "made", "when", "needed"), _clock);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Another_process_keeps_us_out_until_it_ends()
    {
        await MakeFileAsync("backup");
        using var other = StartHolder("backup");
        (await other.StandardOutput.ReadLineAsync(CancellationToken)).Should().Be("held");
        var waiting = _locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var isWaitingWhileHeld = !waiting.IsCompleted;

        other.Kill();
        await other.WaitForExitAsync(CancellationToken);
        await _clock.RunUntilAsync(waiting, CancellationToken);

        isWaitingWhileHeld.Should().BeTrue();
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task A_wait_for_another_process_ends_exactly_at_its_limit()
    {
        await MakeFileAsync("backup");
        using var other = StartHolder("backup");
        (await other.StandardOutput.ReadLineAsync(CancellationToken)).Should().Be("held");
        var limit = TimeSpan.FromSeconds(7.123);

        var waiting = _clock.RunUntilAsync(_locks.AcquireAsync("backup", limit, CancellationToken), CancellationToken);

        var error = (await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<LockNotAcquiredException>()).Which;
        error.Message.Should().Be("The lock 'backup' was not acquired within 7.123 s.");
        _clock.GetUtcNow().Should().Be(_clock.Start + limit);
        other.Kill();
        await other.WaitForExitAsync(CancellationToken);
    }

    [Fact]
    public async Task We_keep_another_process_out_until_we_let_go()
    {
        SkipWithoutFlock();
        var held = await _locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var tryIt = new Command("flock", "--nonblock", _locks.PathOf("backup"), "true") { AcceptedExitCodes = null };

        var whileHeld = await new ProcessExecutor().RunAsync(tryIt, CancellationToken);
        await held.DisposeAsync();
        var afterwards = await new ProcessExecutor().RunAsync(tryIt, CancellationToken);

        whileHeld.ExitCode.Should().Be(1);
        afterwards.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task The_file_stays_when_the_lock_is_released_and_is_used_again()
    {
        await using (await _locks.AcquireAsync("backup", cancellationToken: CancellationToken)) File.Exists(_locks.PathOf("backup")).Should().BeTrue();

        await using var again = await _locks.AcquireAsync("backup", TimeSpan.Zero, CancellationToken);

        Directory.GetFiles(Path.GetDirectoryName(_locks.PathOf("backup"))!).Should().Equal(_locks.PathOf("backup"));
    }

    [Fact]
    public async Task A_wait_in_this_process_and_one_for_another_share_one_limit()
    {
        await using var held = await new FileLockProvider(Path.GetDirectoryName(_locks.PathOf("backup"))!, _clock).AcquireAsync("backup", cancellationToken: CancellationToken);
        using var source = new CancellationTokenSource();
        var first = _locks.AcquireAsync("backup", cancellationToken: source.Token);
        var second = _locks.AcquireAsync("backup", TimeSpan.FromSeconds(10), CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(6));

        await source.CancelAsync();

        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => _clock.RunUntilAsync(second, CancellationToken)).Should().ThrowAsync<LockNotAcquiredException>();
        _clock.GetUtcNow().Should().Be(_clock.Start + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_is_a_drivers_error_and_leaves_nothing()
    {
        var file = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(file, "", CancellationToken);
        var locks = new FileLockProvider(Path.Combine(file, "below"), _clock);

        for (var i = 0; i < 2; i++)
        {
            var acquire = () => locks.AcquireAsync("backup", cancellationToken: CancellationToken);

            (await acquire.Should().ThrowAsync<DriverException>().WithMessage("The lock 'backup' cannot be kept in *below: *"))
                .Which.InnerException.Should().BeAssignableTo<IOException>();
        }
    }

    private void SkipWithoutFlock() =>
        Assert.SkipUnless(File.Exists("/usr/bin/flock") || File.Exists("/bin/flock"), "The program flock is not installed.");

    private async Task MakeFileAsync(string name)
    {
        SkipWithoutFlock();
        await (await _locks.AcquireAsync(name, cancellationToken: CancellationToken)).DisposeAsync();
    }

    /// <summary>Another program that takes the lock, says so and keeps it until it is killed.</summary>
    private System.Diagnostics.Process StartHolder(string name) => System.Diagnostics.Process.Start(
        new System.Diagnostics.ProcessStartInfo("flock", ["--no-fork", _locks.PathOf(name), "sh", "-c", "echo held; exec sleep 600"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
}
