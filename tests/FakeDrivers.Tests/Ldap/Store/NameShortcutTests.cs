using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

public sealed class NameShortcutTests
{
    private const string Suffix = "dc=example,dc=com";
    private const int Runs = 8;
    private const int Steps = 30;

    private static readonly string[] s_names =
    [
        Suffix, $"cn=a,{Suffix}", $"CN=A,{Suffix}", $"cn=b,{Suffix}", $"cn = b,{Suffix}", $"badge=Ab,{Suffix}", $"badge=ab,{Suffix}", $"cn=a,cn=b,{Suffix}", $"cn=A, cn=B, {Suffix}",
        $"cn=c,badge=Ab,{Suffix}", "cn=Subschema", $"cn=nobody,{Suffix}", "",
    ];

    [Fact]
    public async Task After_any_change_a_name_leads_where_it_would_lead_without_shortcuts()
    {
        for (var run = 0; run < Runs; run++)
        {
            var random = new Random(run);
            using var world = new FakeWorld(new() { Ldap = { Profile = LdapProfile.Permissive } });
            using var fork = world.Fork();
            FakeWorld[] worlds = [world, fork];
            var snapshot = world.Snapshot();
            for (var step = 0; step < Steps; step++)
            {
                var at = worlds[random.Next(2)];
                if (random.Next(12) == 0) snapshot = at.Snapshot();
                else if (random.Next(10) == 0) at.Restore(snapshot);
                else await ChangeAsync(at.Ldap, random);

                // Twice: what the first look learns, the second goes by.
                foreach (var each in (FakeWorld[])[.. worlds, .. worlds])
                {
                    await using var connection = each.Ldap.ConnectAs();
                    foreach (var name in s_names)
                    {
                        var straight = await ReadAsync(connection, name, LdapDerefAliases.Never);
                        straight.Should().Be(await ReadAsync(connection, name, LdapDerefAliases.FindingBase), "run {0}, step {1}, '{2}'", run, step, name);
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_name_that_was_read_leads_on_to_its_entry_through_changes_and_no_longer_than_it_is_there()
    {
        using var world = new FakeWorld();
        world.Ldap.Seed(d => d.Ou("people").Person("ann"));
        const string Ann = $"uid=ann,ou=people,{Suffix}";
        await using var connection = world.Ldap.ConnectAs();
        (await ReadAsync(connection, Ann)).Should().Contain("ann");
        world.Ldap.Data.Shortcuts!.Find(world.Ldap.Data, Ann)!.Dn.Should().Be(Ann);

        await connection.ModifyAsync(Ann, LdapModification.Replace("title", "chief"));
        (await ReadAsync(connection, Ann)).Should().Contain("chief");
        await connection.ModifyDnAsync(new(Ann, "uid=bob"), TestContext.Current.CancellationToken);
        world.Ldap.Data.Shortcuts.Find(world.Ldap.Data, Ann).Should().BeNull("the entry of that number has another name");
        (await ReadAsync(connection, Ann)).Should().Be(nameof(LdapResultCode.NoSuchObject));
    }

    [Fact]
    public async Task Names_are_looked_up_the_long_way_when_a_new_schema_reads_them_otherwise()
    {
        using var world = new FakeWorld(new() { Ldap = { Profile = LdapProfile.Permissive } });
        world.Ldap.Add([new($"badge=Ab,{Suffix}", new LdapAttribute("objectClass", "thing"))]);

        world.Ldap.AddSchema("attributetype ( 1.3.6.1.4.1.32473.1.7 NAME 'badge' EQUALITY caseExactMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )");

        world.Ldap.Data.Shortcuts.Should().BeNull();
        await using var connection = world.Ldap.ConnectAs();
        (await ReadAsync(connection, $"badge=Ab,{Suffix}")).Should().Be(nameof(LdapResultCode.NoSuchObject), "the key of the entry is another than that of the name now");
    }

    private static async Task ChangeAsync(FakeLdapDirectory directory, Random random)
    {
        await using var connection = directory.ConnectAs();
        var name = s_names[random.Next(s_names.Length)];
        try
        {
            switch (random.Next(10))
            {
                case < 5: await connection.AddAsync(name, new LdapAttribute("objectClass", "thing"), new LdapAttribute("cn", "a")); break;
                case < 7: await connection.DeleteAsync(name); break;
                case 7: await connection.ModifyAsync(name, LdapModification.Replace("description", random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture))); break;
                case 8: await connection.ModifyDnAsync(new(name, random.Next(2) == 0 ? "cn=b" : "badge=Ab")); break;
                default:
                    if (random.Next(4) > 0 || directory.Schema.FindAttributeType("badge") is { IsImplicit: false }) break;
                    directory.AddSchema("attributetype ( 1.3.6.1.4.1.32473.1.7 NAME 'badge' EQUALITY caseExactMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )");
                    break;
            }
        }
        catch (LdapException)
        {
            // A change that cannot be is none.
        }
    }

    private static async Task<string> ReadAsync(FakeLdapConnection connection, string name, LdapDerefAliases deref = LdapDerefAliases.Never)
    {
        try
        {
            var found = await connection.SearchAllAsync(new(name, LdapSearchScope.Base, LdapFilter.Any, "*", "entryUUID") { DerefAliases = deref });
            return string.Join(";", found.Entries);
        }
        catch (LdapException error)
        {
            return error.ResultCode.ToString();
        }
    }
}
