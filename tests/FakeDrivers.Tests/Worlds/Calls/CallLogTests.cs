namespace FakeDrivers.Tests.Worlds;

public sealed class CallLogTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty(options => options.CallLogCapacity = 100);

    [Fact]
    public async Task Calls_are_found_by_operation_and_domain_in_the_order_in_which_they_ended()
    {
        var account = await _world.Ledger().OpenAsync("a");
        await _world.Ledger().DepositAsync(account.Id, 1);
        await _world.Ledger().DepositAsync(account.Id, 2);

        _world.Calls.Of(LedgerOperations.Deposit).Select(call => call.Request.Amount).Should().Equal(1, 2);
        _world.Calls.OfDomain("ledger").Should().HaveCount(3);
        _world.Calls.OfDomain("compute").Should().BeEmpty();
        _world.Calls.LastSequence.Should().Be(3);
    }

    [Fact]
    public async Task The_oldest_calls_make_room_and_are_counted()
    {
        for (var i = 0; i < 250; i++) await _world.Ledger().OpenAsync("a");

        _world.Calls.Count.Should().Be(100);
        _world.Calls.Dropped.Should().Be(150);
        _world.Calls.ToList().Select(call => call.Sequence).Should().Equal(Enumerable.Range(151, 100).Select(i => (long)i));
        _world.Calls.ToString().Should().StartWith("(150 earlier calls are not kept)");
    }

    [Fact]
    public async Task Clearing_forgets_the_calls_and_numbers_go_on()
    {
        await _world.Ledger().OpenAsync("a");

        _world.Calls.Clear();
        await _world.Ledger().OpenAsync("b");

        _world.Calls.ToList().Should().ContainSingle().Which.Sequence.Should().Be(2);
        _world.Calls.Dropped.Should().Be(0);
    }

    [Fact]
    public async Task What_was_read_does_not_change_later()
    {
        await _world.Ledger().OpenAsync("a");
        var read = _world.Calls.ToList();

        await _world.Ledger().OpenAsync("b");
        _world.Calls.Clear();

        read.Should().ContainSingle();
    }

    [Fact]
    public void Taking_all_loses_no_call_and_gives_none_twice()
    {
        var world = LedgerWorld.Empty();
        var taken = new List<long>();

        Concurrently.Run(4, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                if (thread > 0) world.Ledger().OpenAsync($"{thread}").Ended();
                else taken.AddRange(world.Calls.TakeAll().Select(call => call.Sequence));
            }
        });
        taken.AddRange(world.Calls.TakeAll().Select(call => call.Sequence));

        taken.Should().Equal(Enumerable.Range(1, 1_500).Select(i => (long)i));
        world.Calls.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_timeline_shows_a_line_a_call_then_those_in_flight()
    {
        using var world = LedgerWorld.Empty();
        var account = await world.Ledger().OpenAsync("a");
        world.Faults.On(LedgerOperations.Get).Delay(TimeSpan.FromMilliseconds(1_500)).Times(1);
        var getting = world.Ledger(LedgerWorld.Alice).GetAsync("nobody");
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await getting.Awaiting(call => call).Should().ThrowAsync<ResourceNotFoundException>();
        _ = world.Ledger().AuditAsync(_ => new(new TaskCompletionSource<string>().Task));

        var lines = world.Calls.ToString().Split(Environment.NewLine);

        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("#1    00:00:00.000          admin/admin* ledger.open Name=a, ").And.Contain($"→ Id={account.Id},");
        lines[1].Should().Be("#2    00:00:00.000    +1.5s sales/alice ledger.get AccountId=nobody → " +
            "ResourceNotFoundException: No account 'nobody' was found. [fault: ledger.get: delay 00:00:01.5000000, 1×]");
        lines[2].Should().StartWith("in flight 00:00:02.000 admin/admin* ledger.audit Work=");
    }

    [Fact]
    public void An_empty_timeline_says_so() => _world.Calls.ToString().Should().Be("(no calls)");
}
