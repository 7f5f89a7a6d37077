using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class ContentSyncLawTests
{
    [Fact]
    public async Task A_copy_equals_the_directory_after_any_operations_and_resumes()
    {
        foreach (var profile in new[] { LdapProfile.Rfc, LdapProfile.OpenLdap })
        {
            for (var seed = 1; seed <= 12; seed++) await CheckAsync(seed, profile);
        }
    }

    private static async Task CheckAsync(int seed, LdapProfile profile)
    {
        var token = Xunit.TestContext.Current.CancellationToken;
        var random = new Random(seed);
        using var world = new FakeWorld(new FakeWorldOptions { ChangeFeedCapacity = 24, Ldap = { Profile = profile } });
        var admin = world.Ldap.ConnectAs();
        LdapSearchRequest[] searches =
        [
            new("dc=example,dc=com", LdapSearchScope.Subtree, "(objectClass=*)"),
            new("dc=example,dc=com", LdapSearchScope.Subtree, "(description=a*)"),
            new("ou=u1,dc=example,dc=com", LdapSearchScope.OneLevel, "(!(description=b*))"),
        ];
        world.Ldap.Add([new("ou=u1,dc=example,dc=com", new("objectClass", "organizationalUnit"), new("ou", "u1"))]);
        var copies = searches.Select(search => new SyncCopy(admin, search)).ToList();
        var snapshots = new List<FakeDrivers.Worlds.WorldSnapshot> { world.Snapshot() };
        for (var step = 0; step < 150; step++)
        {
            try
            {
                await ActAsync(world, admin, random, snapshots);
            }
            catch (LdapException)
            {
                // Random operations may fail; they then change nothing, which is part of what is tested.
            }

            for (var i = 0; i < copies.Count; i++)
            {
                if (random.Next(8) != 0) continue;
                var end = await copies[i].RefreshAsync(random.Next(2) == 0, token);
                if (end.Code is LdapResultCode.SyncRefreshRequired) end = await copies[i].RefreshAsync(reloads: true, token);
                if (end.Code != LdapResultCode.Success) continue;
                var there = (await admin.SearchAllAsync(searches[i], token)).Entries;
                copies[i].Entries.OrderBy(entry => entry.Dn, StringComparer.Ordinal).Should().Equal(
                    there.OrderBy(entry => entry.Dn, StringComparer.Ordinal), $"seed {seed}, step {step}, search {i}, {profile}");
            }
        }
    }

    private static async Task ActAsync(FakeWorld world, FakeLdapConnection admin, Random random, List<FakeDrivers.Worlds.WorldSnapshot> snapshots)
    {
        var entries = (await admin.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, LdapFilter.Any))).Entries;
        var any = entries[random.Next(entries.Count)].Dn;
        var name = $"u{random.Next(12)}";
        switch (random.Next(10))
        {
            case < 4:
                await admin.AddAsync($"ou={name},{any}", new LdapAttribute("objectClass", "organizationalUnit"), new LdapAttribute("ou", name));
                break;
            case 4 or 5:
                await admin.ModifyAsync(any, LdapModification.Replace("description", random.Next(3) == 0 ? [] : [$"{"ab"[random.Next(2)]}{random.Next(100)}"]));
                break;
            case 6:
                await admin.ModifyDnAsync(any, $"ou={name}", random.Next(2) == 0 ? null : entries[random.Next(entries.Count)].Dn);
                break;
            case 7:
                await admin.DeleteAsync(any);
                break;
            case 8:
                if (any != "dc=example,dc=com") await admin.DeleteTreeAsync(any);
                break;
            default:
                if (random.Next(3) == 0) snapshots.Add(world.Snapshot());
                else if (random.Next(4) == 0) world.Restore(snapshots[random.Next(snapshots.Count)]);
                break;
        }
    }
}
