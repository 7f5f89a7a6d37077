namespace FakeDrivers.Functional.Tests;

public sealed class PortLockTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_number_has_one_holder_at_a_time()
    {
        using var first = PortLock.TryTake(_directory["locks"], 4711);

        first.Should().NotBeNull();
        PortLock.TryTake(_directory["locks"], 4711).Should().BeNull();
        using var other = PortLock.TryTake(_directory["locks"], 4712);
        other.Should().NotBeNull();
    }

    [Fact]
    public void A_number_that_was_let_go_of_can_be_taken_and_leaves_no_file()
    {
        PortLock.TryTake(_directory.Path, 4711)!.Dispose();
        if (OperatingSystem.IsLinux()) Directory.GetFiles(_directory.Path).Should().BeEmpty();

        using var next = PortLock.TryTake(_directory.Path, 4711);

        next.Should().NotBeNull();
    }

    [Fact]
    public void Letting_go_twice_takes_nothing_from_the_next_holder()
    {
        var first = PortLock.TryTake(_directory.Path, 4711)!;
        first.Dispose();
        using var next = PortLock.TryTake(_directory.Path, 4711);

        first.Dispose();

        PortLock.TryTake(_directory.Path, 4711).Should().BeNull();
    }

    [Fact]
    public void A_file_that_a_dead_host_has_left_does_not_matter()
    {
        File.WriteAllText(_directory["port-4711"], "");

        using var taken = PortLock.TryTake(_directory.Path, 4711);

        taken.Should().NotBeNull();
    }

    [Fact]
    public async Task However_holders_take_turns_there_are_never_two()
    {
        var holders = 0;
        var turns = 0;
        var most = 0;
        using var barrier = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(TakeTurns, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)))
            .Within();

        most.Should().Be(1);
        turns.Should().BeGreaterThan(0);

        void TakeTurns()
        {
            barrier.SignalAndWait();
            for (var i = 0; i < 500; i++)
            {
                if (PortLock.TryTake(_directory.Path, 4711) is not { } taken) continue;
                var now = Interlocked.Increment(ref holders);
                if (now > 1) Volatile.Write(ref most, now);
                else Interlocked.CompareExchange(ref most, 1, 0);
                Interlocked.Increment(ref turns);
                Interlocked.Decrement(ref holders);
                taken.Dispose();
            }
        }
    }
}
