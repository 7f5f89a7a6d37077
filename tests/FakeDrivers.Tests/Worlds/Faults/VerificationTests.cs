using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class VerificationTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task Rules_that_all_fired_are_all_used()
    {
        _world.Faults.On(LedgerOperations.Open).Return(new Account { Id = "canned", Name = "a" });

        await _world.Ledger().OpenAsync("a");

        _world.Invoking(world => world.VerifyAllUsed()).Should().NotThrow();
    }

    [Fact]
    public async Task A_rule_that_never_fired_is_named_with_how_often_it_matched_and_the_calls()
    {
        _world.Faults.On(LedgerOperations.Open).Hang().After(5);

        await _world.Ledger().OpenAsync("a");

        _world.Invoking(world => world.VerifyAllUsed()).Should().Throw<FakeDriversException>()
            .WithMessage("Not everything that was scripted was used:*fault rule*ledger.open: hang, after 5*matched 1, fired 0*The calls:*#1*ledger.open*");
    }

    [Fact]
    public async Task A_call_that_misused_the_fake_was_not_expected()
    {
        _world.Faults.OnAny().Return("text");
        await Task.WhenAny(_world.Ledger().OpenAsync("a"));

        _world.Invoking(world => world.VerifyNoUnexpectedCalls()).Should().Throw<FakeDriversException>()
            .WithMessage("There were calls that nobody expected:*#1*ledger.open*returns text, but ledger.open gives a Account.*");
    }

    [Fact]
    public async Task Calls_that_failed_as_the_real_thing_would_were_expected()
    {
        await Task.WhenAny(_world.Ledger().GetAsync("nobody"));

        _world.Invoking(world => world.VerifyNoUnexpectedCalls()).Should().NotThrow();
    }
}
