using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class WorldStateTests
{
    private static readonly TextSlice[] Slices = [.. Enumerable.Range(0, 60).Select(i => new TextSlice($"slice {i}", $"initial {i}"))];

    [Fact]
    public void A_slice_that_was_never_written_has_its_initial_value()
    {
        WorldState.Empty.Get(Slices[3]).Should().Be("initial 3");
        WorldState.Empty.Slices.Should().BeEmpty();
    }

    [Fact]
    public void Many_slices_find_their_place_and_keep_their_values()
    {
        var draft = WorldState.Empty.Edit();
        foreach (var slice in Slices) draft.Set(slice, slice.Name);

        var state = draft.ToState(7);

        Slices.Select(slice => state.Get(slice)).Should().Equal(Slices.Select(slice => slice.Name));
        state.Slices.Should().HaveCount(60).And.BeInAscendingOrder(slice => slice.Name, StringComparer.Ordinal);
        state.Revision.Should().Be(7);
    }

    [Fact]
    public void Later_states_do_not_change_earlier_ones()
    {
        var draft = WorldState.Empty.Edit();
        draft.Set(Slices[0], "first");
        var first = draft.ToState(1);

        var next = first.Edit();
        next.Set(Slices[0], "second");
        next.Set(Slices[1], "new");
        var second = next.ToState(2);

        first.Get(Slices[0]).Should().Be("first");
        first.Get(Slices[1]).Should().Be("initial 1");
        second.Get(Slices[0]).Should().Be("second");
    }

    [Fact]
    public void A_savepoint_keeps_what_was_there_and_loses_what_came_after()
    {
        var draft = WorldState.Empty.Edit();
        draft.Set(Slices[0], "before");

        var savepoint = draft.Savepoint();
        foreach (var slice in Slices) draft.Set(slice, "after");

        savepoint.Get(Slices[0]).Should().Be("before");
        savepoint.Get(Slices[59]).Should().Be("initial 59");
        draft.Get(Slices[0]).Should().Be("after");
    }
}
