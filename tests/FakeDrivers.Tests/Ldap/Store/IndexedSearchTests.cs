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
}
