using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

public sealed class EntryUuidTests
{
    private const string Ann = "ou=ann,dc=example,dc=com";
    private const string Bob = "ou=bob,dc=example,dc=com";

    [Fact]
    public async Task A_name_that_is_taken_again_is_another_entry_and_so_on_every_run()
    {
        var first = await UuidsAsync();
        var again = await UuidsAsync();

        first.Should().OnlyHaveUniqueItems();
        again.Should().Equal(first);

        static async Task<List<string>> UuidsAsync()
        {
            using var world = new FakeWorld();
            var connection = world.Ldap.ConnectAs();
            var uuids = new List<string>();
            for (var i = 0; i < 3; i++)
            {
                await AddAsync(connection, Ann);
                uuids.Add(await UuidAsync(connection, Ann));
                await connection.DeleteAsync(new(Ann), TestContext.Current.CancellationToken);
            }

            await AddAsync(connection, Ann);
            uuids.Add(await UuidAsync(connection, Ann));
            await connection.ModifyDnAsync(new(Ann, "ou=bob"), TestContext.Current.CancellationToken);
            (await UuidAsync(connection, Bob)).Should().Be(uuids[^1], "a new name makes no new entry");
            await AddAsync(connection, Ann);
            uuids.Add(await UuidAsync(connection, Ann));
            await connection.DeleteAsync(new(Bob), TestContext.Current.CancellationToken);
            await AddAsync(connection, Bob);
            uuids.Add(await UuidAsync(connection, Bob));
            return uuids;
        }
    }

    [Fact]
    public async Task What_others_do_changes_nobodys()
    {
        using var world = new FakeWorld();
        using var other = new FakeWorld();
        await AddAsync(world.Ldap.ConnectAs(), Bob);
        await AddAsync(world.Ldap.ConnectAs(), Ann);
        await AddAsync(other.Ldap.ConnectAs(), Ann);

        (await UuidAsync(world.Ldap.ConnectAs(), Ann)).Should().Be(await UuidAsync(other.Ldap.ConnectAs(), Ann));
    }

    [Fact]
    public async Task What_is_rolled_back_and_made_again_is_another_entry()
    {
        using var world = new FakeWorld();
        var connection = world.Ldap.ConnectAs();
        await AddAsync(connection, Bob);
        var bob = await UuidAsync(connection, Bob);
        string ann;
        using (world.Ldap.BeginRollbackScope())
        {
            await AddAsync(connection, Ann);
            ann = await UuidAsync(connection, Ann);
            await connection.DeleteAsync(new(Bob), TestContext.Current.CancellationToken);
        }

        (await UuidAsync(connection, Bob)).Should().Be(bob, "it came back");
        await AddAsync(connection, Ann);
        (await UuidAsync(connection, Ann)).Should().NotBe(ann);
    }

    private static Task<LdapResult> AddAsync(FakeLdapConnection connection, string dn) =>
        connection.AddAsync(new(dn, [new LdapAttribute("objectClass", "organizationalUnit")]), TestContext.Current.CancellationToken);

    private static async Task<string> UuidAsync(FakeLdapConnection connection, string dn) =>
        (await connection.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any, "entryUUID"), TestContext.Current.CancellationToken)).Entries[0].Attributes[0].Values[0].Text;
}
