using System.Globalization;

namespace FakeDrivers.Tests.Worlds;

public sealed class CallLogExportTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty(options => options.CallLogCapacity = 2);

    [Fact]
    public async Task An_export_shows_a_line_a_call_with_nothing_cut()
    {
        var name = new string('x', 500);
        _world.Clock.Advance(TimeSpan.FromTicks(1));

        var account = await _world.Ledger().OpenAsync(name);

        _world.Calls.Export().Should().Be(
            $"#1 2025-01-01T00:00:00.0000001+00:00 2025-01-01T00:00:00.0000001+00:00 admin/admin* ledger.open {new OpenAccount(name)} → {account} @1\n");
        _world.Calls.ToString().Should().Contain("…", "the timeline is for people");
    }

    [Fact]
    public async Task An_export_shows_errors_faults_and_calls_in_flight_and_tells_what_is_missing()
    {
        for (var i = 0; i < 2; i++) await _world.Ledger().OpenAsync("a");
        _world.Faults.On(LedgerOperations.Get).Throw(new DriverException("first line\nsecond line")).Times(1);
        await _world.Ledger().Awaiting(ledger => ledger.GetAsync("a")).Should().ThrowAsync<DriverException>();
        _world.Faults.On(LedgerOperations.Deposit).Hang();
        _ = _world.Ledger().DepositAsync("a", 1);

        var lines = _world.Calls.Export().Split('\n');

        lines.Should().HaveCount(5);
        lines[0].Should().Be("(1 earlier calls are not kept)");
        lines[2].Should().EndWith("→ DriverException: first line⏎second line [fault: ledger.get: throw, 1×] @0");
        lines[3].Should().StartWith("in flight 2025-01-01T00:00:00.0000000+00:00 admin/admin* ledger.deposit ");
        lines[4].Should().BeEmpty("every line ends");
    }

    [Fact]
    public void Without_calls_an_export_is_empty() => _world.Calls.Export().Should().BeEmpty();

    [Fact]
    public async Task The_culture_of_the_reader_changes_neither_export()
    {
        var account = await _world.Ledger().OpenAsync("a", 5);
        await _world.Ledger().DepositAsync(account.Id, -1);
        var (calls, state) = (_world.Calls.Export(), _world.Snapshot().Export());
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (foreign.DateTimeFormat.ShortDatePattern, foreign.NumberFormat.NegativeSign) = ("d. M. yy", "minus ");

        CultureInfo.CurrentCulture = foreign;

        _world.Calls.Export().Should().Be(calls);
        _world.Snapshot().Export().Should().Be(state);
    }
}
