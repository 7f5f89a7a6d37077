using System.Diagnostics;
using System.Diagnostics.Metrics;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.Worlds;

/// <summary>Listeners are the process's, so that what other tests do meanwhile is told apart by an operation that only these tests call.</summary>
public sealed class TelemetryTests
{
    private static readonly Operation<AccountReference, Account> Probe = new("telemetry", "probe", OperationKind.Read);

    [Fact]
    public async Task A_call_is_traced_when_somebody_listens()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "FakeDrivers",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (activities) activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var world = LedgerWorld.Empty();
        world.Faults.On(Probe).Throw(new DriverException("broken")).After(1);

        await Task.WhenAny(ProbeAsync(world, "a"));
        await Task.WhenAny(ProbeAsync(world, "b"));

        Activity[] traced;
        lock (activities) traced = [.. activities.Where(activity => activity.OperationName == "telemetry.probe")];
        traced.Should().HaveCount(2);
        traced[0].Kind.Should().Be(ActivityKind.Client);
        traced[0].GetTagItem("fakedrivers.domain").Should().Be("telemetry");
        traced[0].GetTagItem("fakedrivers.project").Should().Be("sales");
        traced[0].GetTagItem("fakedrivers.user").Should().Be("alice");
        traced[0].GetTagItem("fakedrivers.sequence").Should().Be(1L);
        traced[0].GetTagItem("error.type").Should().Be("FakeDrivers.ResourceNotFoundException");
        traced[1].Status.Should().Be(ActivityStatusCode.Error);
        traced[1].StatusDescription.Should().Be("broken");
        traced[1].GetTagItem("fakedrivers.fault").Should().Be("telemetry.probe: throw, after 1");
    }

    [Fact]
    public async Task Calls_durations_and_faults_are_measured_when_somebody_listens()
    {
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "FakeDrivers") self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        using var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(2)));
        world.Faults.On(Probe).Delay(TimeSpan.FromSeconds(1));

        var probing = ProbeAsync(world, "a");
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAny(probing);

        string[] lines;
        lock (measured) lines = [.. measured];
        lines.Should().Equal("fakedrivers.faults 1", "fakedrivers.calls 1 Failed", "fakedrivers.call.duration 3");

        void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var isOurs = false;
            var text = $"{instrument.Name} {value}";
            foreach (var tag in tags)
            {
                if (tag.Key == "operation") isOurs = tag.Value is "telemetry.probe";
                else text += $" {tag.Value}";
            }

            if (!isOurs) return;
            lock (measured) measured.Add(text);
        }
    }

    [Fact]
    public async Task Each_domain_logs_calls_at_debug_and_faults_at_information_through_one_logger()
    {
        var logs = new RecordingLoggerFactory(LogLevel.Debug);
        using var world = LedgerWorld.Empty(options => options.LoggerFactory = logs);
        world.Faults.On(Probe).Throw(new DriverException("broken"));

        await world.Ledger().OpenAsync("a");
        await Task.WhenAny(ProbeAsync(world, "a"));
        using var fork = world.Fork();
        await fork.Ledger().OpenAsync("b");

        logs.Categories.Should().Equal("FakeDrivers.Ledger", "FakeDrivers.Telemetry");
        logs.Lines.Should().HaveCount(4);
        logs.Lines[0].Should().Be($"Debug FakeDrivers.Ledger: {world.Calls.ToList()[0]}");
        logs.Lines[1].Should().Be("Information FakeDrivers.Telemetry: telemetry.probe: fault rule telemetry.probe: throw fired");
        logs.Lines[2].Should().Be($"Debug FakeDrivers.Telemetry: {world.Calls.ToList()[1]}");
    }

    [Fact]
    public async Task Faults_of_transitions_are_logged()
    {
        var logs = new RecordingLoggerFactory(LogLevel.Information);
        using var world = LedgerWorld.Empty(options => options.LoggerFactory = logs);
        world.Faults.On(LedgerOperations.FinishOpen).Throw(new DriverException("broken"));

        await world.Ledger().OpenAsync("a");

        logs.Lines.Should().Equal("Information FakeDrivers.Ledger: ledger.finish_open: fault rule ledger.finish_open: throw fired");
    }

    [Fact]
    public async Task A_logger_that_throws_makes_no_second_record_of_a_call_that_succeeded()
    {
        using var world = LedgerWorld.Empty(options => options.LoggerFactory = new RecordingLoggerFactory(LogLevel.Debug, new IOException("disk full")));

        await world.Awaiting(it => it.Ledger().OpenAsync("a")).Should().ThrowAsync<IOException>();

        var call = world.Calls.ToList().Should().ContainSingle().Which;
        call.Outcome.Should().Be(CallOutcome.Succeeded);
        call.Error.Should().BeNull();
        call.Sequence.Should().Be(1);
    }

    [Fact]
    public void A_read_that_nobody_listens_to_allocates_little()
    {
        using var world = LedgerWorld.Empty(options => options.CallLogCapacity = 16);
        var ledger = world.Ledger();
        var account = ledger.OpenAsync("a").Ended();
        const int Reads = 2_000;
        for (var i = 0; i < 100; i++) _ = ledger.GetAsync(account.Id);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Reads; i++) _ = ledger.GetAsync(account.Id);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (allocated / Reads).Should().BeLessThanOrEqualTo(512, "that is the budget of a read");
    }

    private static Task<Account> ProbeAsync(FakeWorld world, string id) =>
        new Gate(world.Kernel, LedgerWorld.Alice).ReadAsync(Probe, new(id), LedgerRules.Get, TestContext.Current.CancellationToken);
}
