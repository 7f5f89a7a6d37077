using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Lints;

public sealed class SchemaLearningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_permissive_run_proposes_what_a_strict_one_needs()
    {
        using var permissive = new FakeWorld(new() { Ldap = { Profile = LdapProfile.Permissive } });

        await RunAsync(permissive);

        var usage = permissive.Ldap.LearnSchema();
        usage.Attributes.Where(attribute => !attribute.IsKnown).Select(attribute => attribute.Name).Should().Equal("badgeNumber", "badgePhoto", "hiredAt", "isBoss", "nickname", "reportsTo", "workMail");
        usage.Classes.Where(each => !each.IsKnown).Select(each => each.Name).Should().Equal("badgeHolder");
        usage.ToString().Should().Contain("attribute badgeNumber: compared, searched, written (not in the schema)").And.Contain("object class person").And.Contain("attribute mail: read");
        usage.Propose().Should().Be(string.Join(
            '\n',
            "attributetype ( 1.3.6.1.4.1.32473.1.1 NAME 'badgeNumber' EQUALITY integerMatch ORDERING integerOrderingMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )",
            "attributetype ( 1.3.6.1.4.1.32473.1.2 NAME 'badgePhoto' EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )",
            "attributetype ( 1.3.6.1.4.1.32473.1.3 NAME 'hiredAt' EQUALITY generalizedTimeMatch ORDERING generalizedTimeOrderingMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.24 SINGLE-VALUE )",
            "attributetype ( 1.3.6.1.4.1.32473.1.4 NAME 'isBoss' EQUALITY booleanMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.7 SINGLE-VALUE )",
            "attributetype ( 1.3.6.1.4.1.32473.1.5 NAME 'nickname' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )",
            "attributetype ( 1.3.6.1.4.1.32473.1.6 NAME 'reportsTo' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 SINGLE-VALUE )",
            "attributetype ( 1.3.6.1.4.1.32473.1.7 NAME 'workMail' EQUALITY caseIgnoreIA5Match SUBSTR caseIgnoreIA5SubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.26 SINGLE-VALUE )",
            "objectclass ( 1.3.6.1.4.1.32473.1.8 NAME 'badgeHolder' SUP top AUXILIARY MUST ( badgeNumber $ badgePhoto $ hiredAt $ isBoss $ nickname $ reportsTo $ workMail ) )"));

        using var strict = new FakeWorld();
        await ((Func<Task>)(() => RunAsync(strict))).Should().ThrowAsync<LdapException>();
        using var taught = new FakeWorld();
        taught.Ldap.AddSchema(usage.Propose());
        await RunAsync(taught);
        taught.Ldap.LearnSchema().Propose().Should().BeEmpty();
    }

    private static async Task RunAsync(FakeWorld world)
    {
        await using var connection = world.Ldap.ConnectAs();
        await connection.AddAsync(
            new(
                "cn=Ann,dc=example,dc=com",
                new("objectClass", "person", "badgeHolder"),
                new("cn", "Ann"),
                new("sn", "Lee"),
                new("badgeNumber", "17"),
                new("badgePhoto", new byte[] { 0xFF, 0xD8 }),
                new("hiredAt", "20200102030405Z"),
                new("isBoss", "TRUE"),
                new("nickname;lang-en", "Annie", "A"),
                new("reportsTo", "cn=admin,dc=example,dc=com"),
                new("workMail", "a@x.example")),
            Token);
        await connection.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, "(|(badgeNumber>=10)(cn=a*)(!(isBoss=FALSE)))", "mail", "*", "@person"), Token);
        await connection.CompareAsync(new("cn=Ann,dc=example,dc=com", "badgeNumber", "17"), Token);
        await connection.ModifyAsync(new("cn=Ann,dc=example,dc=com", LdapModification.Replace("badgeNumber", "18")), Token);
    }
}
