using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class OperationTests
{
    [Fact]
    public void An_operation_is_named_by_domain_and_name()
    {
        LedgerOperations.Open.FullName.Should().Be("ledger.open");
        LedgerOperations.Open.ToString().Should().Be("ledger.open");
        LedgerOperations.FinishOpen.Kind.Should().Be(OperationKind.Transition);
    }

    [Fact]
    public void A_pending_transition_shows_what_it_waits_for()
    {
        var pending = new DueTransition
        {
            Transition = LedgerOperations.FinishOpen,
            TargetId = "a",
            Caller = RequestContext.Admin,
            BegunAt = FakeClock.DefaultStart,
        };

        (pending with { DueAt = FakeClock.DefaultStart }).ToString().Should().Be("ledger.finish_open of a, due 2025-01-01T00:00:00.0000000+00:00");
        (pending with { ObservationsLeft = 2 }).ToString().Should().Be("ledger.finish_open of a, after 2 more observations");
        pending.ToString().Should().Be("ledger.finish_open of a, hangs");
    }

    [Fact]
    public void No_result_shows_as_a_dash() => NoResult.Value.ToString().Should().Be("–");
}
