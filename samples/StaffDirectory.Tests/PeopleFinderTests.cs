using FakeDrivers;
using StaffDirectory.People;

namespace StaffDirectory.Tests;

public sealed class PeopleFinderTests(Staff staff) : IClassFixture<Staff>, IDisposable
{
    private readonly FakeWorld _world = staff.Fork();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("ann adams", "Ann Adams|Ann Adams")]
    [InlineData("ADAMS ann", "Ann Adams|Ann Adams")]
    [InlineData("grace.keller@", "Grace Keller")]
    [InlineData("nobody", "")]
    [InlineData("   ", "")]
    [InlineData("*", "")]
    [InlineData("(", "")]
    [InlineData("ann)(uid=*", "")]
    public async Task People_are_found_by_words(string text, string names)
    {
        var found = await SearchAsync(text);

        string.Join('|', found.People.Select(person => person.Name)).Should().Be(names);
        found.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task People_are_shown_by_name_and_no_more_than_fifty()
    {
        var found = await SearchAsync("engineer");

        found.People.Should().HaveCount(50).And.BeInAscendingOrder(person => person.Name, StringComparer.Ordinal).And.OnlyContain(person => person.Title == "Engineer" || person.Department == "Engineering");
        found.HasMore.Should().BeTrue();
    }

    [Fact]
    public async Task The_search_is_one_that_a_real_directory_likes()
    {
        await SearchAsync("ann");

        _world.Ldap.VerifyNoLints();
    }

    private async Task<PeopleFound> SearchAsync(string text)
    {
        await using var connection = _world.Ldap.Connect();
        return await Staff.FinderOn(connection).SearchAsync(text, Token);
    }
}
