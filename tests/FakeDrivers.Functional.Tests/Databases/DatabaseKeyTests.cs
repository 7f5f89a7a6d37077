namespace FakeDrivers.Functional.Tests;

public sealed class DatabaseKeyTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_same_files_elsewhere_and_in_another_order_are_the_same_key()
    {
        Write("here/001.sql", "create");
        Write("here/more/002.sql", "alter");
        Write("there/001.sql", "create");
        Write("there/more/002.sql", "alter");

        DatabaseKey.Of(_directory["here"]).Should().Be(DatabaseKey.Of(_directory["there"])).And.HaveLength(64);
        DatabaseKey.Of(_directory["here/001.sql"], _directory["here/more"])
            .Should().Be(DatabaseKey.Of(_directory["there/more"], _directory["there/001.sql"]));
    }

    [Fact]
    public void Other_content_another_name_and_another_place_in_the_tree_are_other_keys()
    {
        Write("a/001.sql", "create");
        Write("b/001.sql", "create table");
        Write("c/002.sql", "create");
        Write("d/more/001.sql", "create");
        Write("e/001.sql", "create");
        Write("e/empty", "");

        new[] { "a", "b", "c", "d", "e" }.Select(name => DatabaseKey.Of(_directory[name])).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Two_files_that_swap_their_contents_are_another_key()
    {
        Write("a/001.sql", "one");
        Write("a/002.sql", "two");
        Write("b/001.sql", "two");
        Write("b/002.sql", "one");

        DatabaseKey.Of(_directory["a"]).Should().NotBe(DatabaseKey.Of(_directory["b"]));
    }

    [Fact]
    public void Texts_count_in_their_order_and_with_their_ends()
    {
        string[] keys = [DatabaseKey.OfTexts("a", "b"), DatabaseKey.OfTexts("b", "a"), DatabaseKey.OfTexts("ab"), DatabaseKey.OfTexts("ab", "")];

        keys.Should().OnlyHaveUniqueItems();
        DatabaseKey.OfTexts("a", "b").Should().Be(keys[0]);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        var missing = () => DatabaseKey.Of(_directory["none.sql"]);
        var empty = () => DatabaseKey.Of(Directory.CreateDirectory(_directory["empty"]).FullName);

        missing.Should().Throw<FileNotFoundException>().WithMessage("*none.sql*");
        empty.Should().Throw<ArgumentException>();
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_directory[path])!);
        File.WriteAllText(_directory[path], text);
    }
}
