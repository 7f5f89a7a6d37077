using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.State;

public sealed class VerifyTests
{
    private static readonly Index<Mutable> ByName = new("name", row => row.Name);
    private static readonly Table<Mutable> Table = new("tests.verified", row => row.Id, ByName);

    [Fact]
    public void What_went_through_the_table_agrees()
    {
        var first = new Mutable("1", "a");
        var data = ((TableData<Mutable>)Table.Initial).Add(Table, "1", first).Add(Table, "2", new("2", "b"));

        data = data.Replace(Table, 1, first, new("1", "c")).Remove(Table, "2", 2, new("2", "b"));

        data.Verify(Table).Should().BeEmpty();
    }

    [Fact]
    public void A_row_that_changed_behind_the_tables_back_is_told_of()
    {
        var row = new Mutable("1", "a");
        var data = ((TableData<Mutable>)Table.Initial).Add(Table, "1", row);

        row.Name = "b";

        data.Verify(Table).Should().ContainSingle().Which.Should().Contain("its row '1' by its name");
    }

    [Fact]
    public void A_key_that_changed_behind_the_tables_back_is_told_of()
    {
        var row = new Mutable("1", "a");
        var data = ((TableData<Mutable>)Table.Initial).Add(Table, "1", row);

        row.Id = "2";

        data.Verify(Table).Should().ContainSingle().Which.Should().Contain("its row '2' by its key");
    }

    private sealed class Mutable(string id, string name)
    {
        public string Id { get; set; } = id;

        public string Name { get; set; } = name;
    }
}
