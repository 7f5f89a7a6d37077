using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

public sealed class IndexedSearchTests
{
    private const int Trees = 1000;
    private const int Filters = 1000;

    [Fact]
    public void A_thousand_filters_over_each_of_a_thousand_trees_find_the_same_with_indexes_and_worked_out_plainly()
    {
        var wrong = new List<string>();
        Parallel.For(0, Trees, new() { MaxDegreeOfParallelism = 2 }, tree =>
        {
            var random = new RandomDirectory(tree);
            using var world = new FakeWorld();
            world.Ldap.Add(random.Entries(10));
            var schema = world.Ldap.Schema;
            var data = world.Ldap.Data.WithIndexes([.. new[] { "sn", "givenName", "description", "uidNumber", "name", "ou" }.Select(name => schema.FindAttributeType(name)!)]);
            var view = new DirectoryView(data, world.Ldap.Settings, world.Clock.Now, LdapIdentity.Anonymous);
            var entries = data.Entries.ToList();
            var start = data.Find(schema.DnKey("dc=example,dc=com")!)!;
            var plain = entries.ConvertAll(entry => (entry.Id, Evaluation: new NaiveEvaluation((LdapEntry)entry.ToModel())));
            for (var i = 0; i < Filters; i++)
            {
                var filter = random.Filter();
                var scan = new SearchScan(view, Conditions.Of(filter, view), new("dc=example,dc=com", LdapSearchScope.Subtree, filter), default, int.MaxValue);
                scan.Run(start, LdapSearchScope.Subtree);
                var expected = plain.Where(each => each.Evaluation.Of(filter) == true).Select(each => each.Id);
                if (expected.SequenceEqual(scan.Found.Select(entry => entry.Id))) continue;
                lock (wrong) wrong.Add($"tree {tree}, {filter}: found {string.Join("; ", scan.Found)} instead of {string.Join("; ", expected.Select(id => data.Find(id)))}");
            }
        });

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task An_index_of_secrets_tells_them_to_nobody_who_may_not_read_them()
    {
        using var world = new FakeWorld(new() { Ldap = { IndexedAttributes = { "userPassword" } } });
        world.Ldap.Seed(d => d.Person("ann", p => p.Password("pw")));
        var filter = LdapFilter.Equal("userPassword", "pw");

        (await world.Ldap.ConnectAs("uid=ann,dc=example,dc=com").SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, filter), TestContext.Current.CancellationToken)).Entries.Should().BeEmpty();
        (await world.Ldap.ConnectAs().SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, filter), TestContext.Current.CancellationToken)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task An_index_finds_what_is_below_a_suffix_within_another()
    {
        using var world = new FakeWorld(new() { Ldap = { Suffixes = { "ou=own,dc=example,dc=com" } } });
        world.Ldap.Seed("ou=own,dc=example,dc=com", d => d.Person("ann"));

        var found = await world.Ldap.ConnectAs().SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, "(uid=ann)"), TestContext.Current.CancellationToken);

        found.Entries.Should().ContainSingle().Which.Dn.Should().Be("uid=ann,ou=own,dc=example,dc=com");
    }

    [Fact]
    public async Task An_index_does_not_take_one_option_for_another()
    {
        using var world = new FakeWorld();
        world.Ldap.Add([new("uid=ann,dc=example,dc=com", new("objectClass", "inetOrgPerson"), new("sn", "Lee"), new("cn", "Ann"), new("cn;lang-fr", "Anne"))]);
        await using var connection = world.Ldap.ConnectAs();

        async Task<int> CountAsync(string filter) => (await connection.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, filter), TestContext.Current.CancellationToken)).Entries.Count;

        (await CountAsync("(cn=anne)")).Should().Be(1);
        (await CountAsync("(cn;lang-fr=anne)")).Should().Be(1);
        (await CountAsync("(cn;lang-de=anne)")).Should().Be(0);
    }
}
