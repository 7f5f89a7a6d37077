namespace FakeDrivers.Tests.Linearizability;

public sealed class LinearizabilityCheckerTests
{
    // A register of one number: "5" writes it and gives nothing, "?" reads it.
    private static readonly SequentialModel<int, string, int?> Register = new(0, (state, operation) =>
        operation == "?" ? (state, (int?)state) : (int.Parse(operation), null));

    [Fact]
    public void What_happened_one_after_another_must_follow_the_model()
    {
        Check(Entry("1", null, 1, 2), Entry("?", 1, 3, 4)).Should().BeTrue();
        Check(Entry("1", null, 1, 2), Entry("?", 0, 3, 4)).Should().BeFalse("the write had ended before the read began");
        Check(Entry("1", null, 1, 2), Entry("?", 7, 3, 4)).Should().BeFalse("nobody wrote that");
    }

    [Fact]
    public void What_happened_at_the_same_time_may_take_either_order()
    {
        Check(Entry("1", null, 1, 4), Entry("?", 0, 2, 3)).Should().BeTrue();
        Check(Entry("1", null, 1, 4), Entry("?", 1, 2, 3)).Should().BeTrue();
        Check(Entry("1", null, 1, 3), Entry("2", null, 2, 4), Entry("?", 1, 5, 6)).Should().BeTrue();
        Check(Entry("1", null, 1, 3), Entry("2", null, 2, 4), Entry("?", 2, 5, 6)).Should().BeTrue();
    }

    [Fact]
    public void Readers_may_not_see_a_write_come_and_go()
    {
        Check(Entry("1", null, 1, 8), Entry("?", 1, 2, 3), Entry("?", 0, 4, 5)).Should().BeFalse();
        Check(Entry("1", null, 1, 8), Entry("?", 0, 2, 3), Entry("?", 1, 4, 5)).Should().BeTrue();
    }

    [Fact]
    public void Readers_may_not_disagree_about_the_order_of_two_writes()
    {
        Check(
            Entry("1", null, 1, 20), Entry("2", null, 2, 21),
            Entry("?", 1, 3, 4), Entry("?", 2, 5, 6), Entry("?", 1, 7, 8)).Should().BeFalse();
    }

    [Fact]
    public void An_operation_that_had_to_wait_its_turn_is_found_a_place_by_going_back()
    {
        Check(Entry("1", null, 1, 10), Entry("2", null, 2, 11), Entry("3", null, 3, 12), Entry("?", 2, 4, 5), Entry("?", 3, 6, 7), Entry("?", 1, 13, 14))
            .Should().BeTrue("2, then 3, then 1");
    }

    [Fact]
    public void An_empty_history_is_legal_and_one_that_is_too_long_is_refused()
    {
        Check().Should().BeTrue();

        var act = () => Check([.. Enumerable.Range(0, 129).Select(i => Entry("1", null, (2 * i) + 1, (2 * i) + 2))]);

        act.Should().Throw<ArgumentException>().WithMessage("A history of 129 operations is too long; 128 are the most.*");
    }

    [Fact]
    public void Many_operations_at_once_are_searched_without_going_through_all_their_orders()
    {
        var writes = Enumerable.Range(0, 14).Select(i => Entry("1", null, i + 1, 100)).Append(Entry("?", 9, 200, 201));

        Check([.. writes]).Should().BeFalse("fourteen factorial orders would take for ever");
    }

    [Fact]
    public void A_model_may_judge_results_that_it_cannot_foretell()
    {
        var ids = new SequentialModel<string, string, string>(
            "", (state, _, id) => (!state.Contains(id, StringComparison.Ordinal), state + id));

        LinearizabilityChecker.Check(ids, [new(0, "new", "a", 1, 3), new(1, "new", "b", 2, 4)]).IsLinearizable.Should().BeTrue();
        LinearizabilityChecker.Check(ids, [new(0, "new", "a", 1, 3), new(1, "new", "a", 2, 4)]).IsLinearizable.Should().BeFalse();
    }

    [Fact]
    public void A_verdict_shows_the_order_or_what_fits_nowhere()
    {
        HistoryEntry<string, int?>[] history = [Entry("1", null, 1, 2), Entry("?", 0, 3, 4)];

        LinearizabilityChecker.Check(Register, history[..1]).ToString().Should().Be($"A legal order:{Environment.NewLine}  [1..2] thread 0: 1 → ");
        LinearizabilityChecker.Check(Register, history).ToString().Split(Environment.NewLine).Should().Equal(
            "No legal order. The history:",
            "  [1..2] thread 0: 1 → ",
            "  [3..4] thread 0: ? → 0",
            "The longest legal beginning:",
            "  [1..2] thread 0: 1 → ",
            "What fits nowhere after it:",
            "  [3..4] thread 0: ? → 0");
    }

    private static HistoryEntry<string, int?> Entry(string operation, int? result, long invokedAt, long respondedAt) =>
        new(0, operation, result, invokedAt, respondedAt);

    private static bool Check(params HistoryEntry<string, int?>[] history) => LinearizabilityChecker.Check(Register, history).IsLinearizable;
}
