namespace FakeDrivers.Tests.Worlds;

public sealed class FaultCountTests
{
    private static readonly DriverException Broken = new("broken");

    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public void A_rule_lets_the_first_calls_pass_and_fires_as_often_as_it_may()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken).After(2).Times(3);

        Run(_world, calls: 7).Should().Be("..xxx..");

        rule.Fired.Should().Be(3);
        rule.Matched.Should().Be(5, "a spent rule is not asked any more");
    }

    [Fact]
    public async Task A_sequence_does_a_step_a_call_and_then_is_spent()
    {
        _world.Faults.On(LedgerOperations.Open).Sequence(then => then.Throw(Broken).GoOn().Return(new Account { Id = "canned", Name = "x" }).Delay(TimeSpan.FromSeconds(1)));

        Run(_world, calls: 2).Should().Be("x.");
        (await _world.Ledger().OpenAsync("a")).Id.Should().Be("canned");
        var delayed = _world.Ledger().OpenAsync("a");
        delayed.IsCompleted.Should().BeFalse();
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await delayed;

        Run(_world, calls: 2).Should().Be("..");
    }

    [Fact]
    public void A_probability_is_drawn_from_the_seed_and_the_same_on_each_run()
    {
        string Run(long seed)
        {
            using var world = LedgerWorld.Empty(options => options.RandomSeed = seed);
            world.Faults.On(LedgerOperations.Open).Throw(Broken).WithProbability(0.3);
            return FaultCountTests.Run(world, calls: 400);
        }

        var first = Run(1);

        first.Count(letter => letter == 'x').Should().BeInRange(90, 150);
        Run(1).Should().Be(first);
        Run(2).Should().NotBe(first);
    }

    [Fact]
    public void A_probability_of_zero_never_fires_and_one_always_does()
    {
        _world.Faults.On(LedgerOperations.Open).Throw(Broken).WithProbability(0);
        Run(_world, calls: 20).Should().Be(new string('.', 20));

        _world.Faults.On(LedgerOperations.Open).Throw(Broken).WithProbability(1);

        Run(_world, calls: 20).Should().Be(new string('x', 20));
    }

    [Fact]
    public void A_world_that_was_reset_draws_as_the_first_time()
    {
        string RunOnce()
        {
            _world.Faults.On(LedgerOperations.Open).Throw(Broken).WithProbability(0.5);
            return Run(_world, calls: 50);
        }

        var first = RunOnce();
        _world.Reset();

        RunOnce().Should().Be(first);
    }

    [Fact]
    public void Many_callers_do_not_make_a_rule_fire_too_often()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken).After(50).Times(100);
        var failed = 0;

        Concurrently.Run(4, _ =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (_world.Ledger().OpenAsync("a").IsFaulted) Interlocked.Increment(ref failed);
            }
        });

        failed.Should().Be(100);
        rule.Fired.Should().Be(100);
        _world.View().Count(LedgerTables.Accounts).Should().Be(300);
    }

    [Fact]
    public void Numbers_that_make_no_sense_are_refused()
    {
        var rule = _world.Faults.On(LedgerOperations.Open);

        foreach (var act in new Action[]
        {
            () => rule.Times(0), () => rule.After(-1), () => rule.WithProbability(1.1), () => rule.WithProbability(double.NaN),
            () => rule.Delay(TimeSpan.FromTicks(-1)), () => rule.Sequence(then => then.Delay(TimeSpan.FromTicks(-1))),
        })
        {
            act.Should().Throw<ArgumentOutOfRangeException>();
        }

        rule.Invoking(it => it.Sequence(_ => { })).Should().Throw<ArgumentException>().WithMessage("A sequence needs at least one step.*");
    }

    private static string Run(FakeWorld world, int calls) =>
        string.Concat(Enumerable.Range(0, calls).Select(_ => world.Ledger().OpenAsync("a").IsFaulted ? 'x' : '.'));
}
