using System.Globalization;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

/// <summary>
/// Nobody reads through links, back links and names of Active Directory what the access rules deny: two domains that differ only in what a user may
/// not read give that user the same answers, to the letter.
/// </summary>
public sealed class ActiveDirectoryLeakTests
{
    private const string Domain = "DC=corp,DC=example";
    private const string Users = "CN=Users," + Domain;
    private const string Me = "CN=Me," + Users;
    private static readonly string[] s_names = ["p0", "p1", "p2", "p3", "p4", "p5", "g0", "g1", "g2", "g3", "g4", "h0", "h1"];
    private static readonly string[] s_denied = ["member", "manager", "managedBy", "objectSid", "sAMAccountName", "primaryGroupID", "lockoutTime", "pwdLastSet", "memberOf", "directReports"];
    private static readonly string[] s_asked =
    [
        "member", "memberOf", "manager", "directReports", "managedBy", "managedObjects", "tokenGroups", "tokenGroupsGlobalAndUniversal", "msds-memberOfTransitive", "msds-memberTransitive",
        "primaryGroupToken", "primaryGroupID", "objectSid", "objectGUID", "sAMAccountName", "msDS-PrincipalName", "msDS-User-Account-Control-Computed", "msDS-UserPasswordExpiryTimeComputed", "cn",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_may_not_be_read_makes_no_difference_to_any_answer()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            using var one = Make(seed, variant: 1);
            using var other = Make(seed, variant: 2);
            await using var here = one.Ldap.ConnectAs(Me);
            await using var there = other.Ldap.ConnectAs(Me);
            var random = new Random(seed);
            for (var i = 0; i < 60; i++)
            {
                var ask = Question(random, one);

                var answer = await ask.Ask(here);

                (await ask.Ask(there)).Should().Be(answer, $"seed {seed}: {ask.Text}");
            }
        }
    }

    [Fact]
    public async Task Links_are_followed_over_what_may_be_read_alone()
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        options.Ldap.AccessRules.Add(request => request.Dn.StartsWith("CN=Closed", StringComparison.Ordinal) && request.Attribute == "member" ? LdapAccessDecision.Deny : null);
        options.Ldap.AccessRules.Add(LdapAccessRules.HideSubtree("CN=Boss," + Users));
        using var world = new FakeWorld(options);
        world.Ldap.Add(
        [
            User("Me"), User("Boss", new LdapAttribute("manager", Me)), Group("Open", Me), Group("Closed", $"CN=Open,{Users}"), Group("Outer", $"CN=Closed,{Users}"),
        ]);
        await using var me = world.Ldap.ConnectAs(Me);
        await using var admin = world.Ldap.ConnectAs();

        var mine = await ReadAsync(me, Me, "memberOf", "tokenGroups", "directReports", "msds-memberOfTransitive");
        var all = await ReadAsync(admin, Me, "memberOf", "tokenGroups", "directReports", "msds-memberOfTransitive");
        var chain = await me.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, $"(member:1.2.840.113556.1.4.1941:={Me})"), Token);

        mine["msds-memberOfTransitive"].Select(value => value.Text).Should().Equal($"CN=Open,{Users}");
        mine.Find("directReports").Should().BeNull();
        mine["tokenGroups"].Should().HaveCount(3, "the primary group, what that is in, and the open one");
        chain.Entries.Select(entry => entry.GetText("cn")).Should().Equal("Open");
        all["msds-memberOfTransitive"].Should().HaveCount(3);
        all["directReports"].Should().HaveCount(1);
        all["tokenGroups"].Should().HaveCount(5);
    }

    [Fact]
    public async Task Who_binds_has_its_groups_whatever_it_may_read()
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        options.Ldap.AccessRules.Add(LdapAccessRules.HideAttribute("member", "objectSid", "sAMAccountName"));
        using var world = new FakeWorld(options);
        await using var admin = world.Ldap.ConnectAs();
        admin.IsEncrypted = true;
        await admin.AddAsync(User("Me", new("userAccountControl", "512"), new("unicodePwd", System.Text.Encoding.Unicode.GetBytes("\"Secret-1\""))), Token);
        await admin.ModifyAsync(new LdapModifyRequest($"CN=Domain Admins,{Users}", [LdapModification.Add("member", Me)]), Token);
        await using var me = world.Ldap.Connect();

        await me.BindAsync("Me@corp.example", "Secret-1", Token);
        await me.AddAsync(User("New"), Token);

        world.Ldap.Count.Should().BeGreaterThan(0);
    }

    private static async Task<LdapEntry> ReadAsync(FakeLdapConnection connection, string dn, params string[] attributes) =>
        (await connection.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any) { Attributes = attributes }, Token)).Entries.Single();

    private static LdapEntry User(string name, params LdapAttribute[] more) => new($"CN={name},{Users}", [new("objectClass", "user"), .. more.Any(each => each.Description == "sAMAccountName") ? more : [new("sAMAccountName", name), .. more]]);

    private static LdapEntry Group(string name, params string[] members) => new(
        $"CN={name},{Users}", [new("objectClass", "group"), new("sAMAccountName", name), new("member", members.Select(member => (LdapValue)member))]);

    private static FakeWorld Make(int seed, int variant)
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        options.Ldap.AccessRules.Add(request => Rule(seed, request));
        var world = new FakeWorld(options);
        var (open, hidden) = (new Random(seed), new Random((seed * 10) + variant));
        List<LdapEntry> entries = [User("Me"), new($"CN=Mine,{Users}", new("objectClass", "group"), new("sAMAccountName", "Mine"))];
        foreach (var name in s_names)
        {
            var dn = Dn(name);
            var attributes = new List<LdapAttribute> { new("objectClass", name[0] == 'g' ? "group" : "user") };

            // The draw of the common stream is made in either case, so that it is the same on both sides afterwards.
            void Take(string attribute, Func<Random, LdapAttribute?> make)
            {
                var (mine, theirs) = (make(open), make(hidden));
                if ((Denies(seed, dn, attribute) ? theirs : mine) is { } taken) attributes.Add(taken);
            }

            Take("sAMAccountName", random => new("sAMAccountName", $"{name}{random.Next(5)}"));
            Take("manager", random => name[0] == 'g' || random.Next(3) == 0 ? null : new("manager", Dn(Pick(random, s_names[..6]))));
            Take("managedBy", random => name[0] != 'g' || random.Next(3) == 0 ? null : new("managedBy", Dn(Pick(random, s_names[..6]))));
            Take("member", random => name[0] != 'g' ? null : new("member", Enumerable.Range(0, 4).Select(_ => Pick(random, s_names)).Append("Me").Skip(random.Next(2)).Distinct().Select(member => (LdapValue)Dn(member))));
            Take("objectSid", random => new("objectSid", string.Create(CultureInfo.InvariantCulture, $"S-1-5-21-1-2-3-{5000 + (Array.IndexOf(s_names, name) * 10) + random.Next(5)}")));
            Take("lockoutTime", random => name[0] == 'g' || random.Next(2) == 0 ? null : new("lockoutTime", world.TimeProvider.GetUtcNow().ToFileTime().ToString(CultureInfo.InvariantCulture)));
            if (name[0] != 'h' || hidden.Next(2) == 0) entries.Add(new(dn, attributes));
        }

        world.Ldap.Add(entries);
        return world;
    }

    private static string Dn(string name) => $"CN={name},{Users}";

    private static LdapAccessDecision? Rule(int seed, LdapAccessRequest request)
    {
        if (request.Dn == Me) return null;
        if (request.Dn == Dn("Mine")) return LdapAccessDecision.Allow;
        if (Hides(seed, request.Dn)) return LdapAccessDecision.Hide;
        if (request.Operation is not (LdapAccessOperations.Read or LdapAccessOperations.Compare) || request.Attribute is null) return null;
        return Denies(seed, request.Dn, request.Attribute) ? Draw(seed, request.Dn, request.Attribute + "?") % 2 == 0 ? LdapAccessDecision.Deny : LdapAccessDecision.Hide : null;
    }

    private static bool Hides(int seed, string dn) => s_names.Any(name => Dn(name) == dn) && (dn.StartsWith("CN=h", StringComparison.Ordinal) || Draw(seed, dn, "hidden") % 5 == 0);

    private static bool Denies(int seed, string dn, string attribute) =>
        s_names.Any(name => Dn(name) == dn) && (Hides(seed, dn) || (s_denied.Contains(attribute) && Draw(seed, dn, attribute) % 3 == 0));

    private static (string Text, Func<FakeLdapConnection, Task<string>> Ask) Question(Random random, FakeWorld world)
    {
        var name = random.Next(6) == 0 ? "Me" : Pick(random, s_names);
        var dn = random.Next(5) switch
        {
            0 => Users,
            1 => $"<GUID={world.Ldap.Data.Find(world.Ldap.Schema.DnKey(Dn(name))!)?.Origin.Uuid ?? Guid.Empty}>",
            2 => string.Create(CultureInfo.InvariantCulture, $"<SID=S-1-5-21-1-2-3-{5000 + random.Next(130)}>"),
            _ => Dn(name),
        };
        if (random.Next(12) == 0)
        {
            var modify = new LdapModifyRequest(Dn("Mine"), [LdapModification.Add("member", Dn(name)), LdapModification.Delete("member")]);
            return ($"member {name}", connection => Answer(async () => Text(await connection.ModifyAsync(modify, Token))));
        }

        if (random.Next(8) == 0)
        {
            var compare = new LdapCompareRequest(dn, Pick(random, s_asked), Dn(Pick(random, s_names)));
            return ($"compare {dn} {compare.Attribute}={compare.Value}", connection => Answer(async () => $"{await connection.CompareAsync(compare, Token)}"));
        }

        var controls = new List<LdapControl>();
        if (random.Next(3) == 0) controls.Add(new LdapExtendedDnControl());
        if (random.Next(3) == 0) controls.Add(new LdapSortControl(new LdapSortKey(Pick(random, s_asked))));
        var scope = (LdapSearchScope)random.Next(3);
        if (scope == LdapSearchScope.Base && random.Next(2) == 0) controls.Add(new LdapAttributeScopedQueryControl(Pick(random, ["member", "memberOf", "directReports", "manager", "managedObjects"])));
        var filter = Filter(random);
        var request = new LdapSearchRequest(dn, scope, filter) { Attributes = random.Next(2) == 0 ? ["*", "+"] : [Pick(random, s_asked), Pick(random, s_asked)], Controls = controls };
        return ($"search {dn} {scope} {filter} [{string.Join(' ', request.Attributes)}] {string.Join(' ', controls)}", connection => Answer(async () => Text(await connection.SearchAllAsync(request, Token))));
    }

    private static LdapFilter Filter(Random random)
    {
        var (attribute, dn) = (Pick(random, s_asked), Dn(Pick(random, s_names)));
        return random.Next(9) switch
        {
            0 => new LdapPresenceFilter(attribute),
            1 => new LdapExtensibleFilter(Pick(random, ["member", "memberOf", "manager", "directReports"]), "1.2.840.113556.1.4.1941", dn, false),
            2 => new LdapExtensibleFilter("memberOf", "1.2.840.113556.1.4.1941", Me, false),
            3 => new LdapEqualityFilter("anr", Pick(random, s_names)),
            4 => new LdapEqualityFilter("objectSid", string.Create(CultureInfo.InvariantCulture, $"S-1-5-21-1-2-3-{5000 + random.Next(130)}")),
            5 => new LdapNotFilter(new LdapEqualityFilter(attribute, dn)),
            6 => LdapFilter.Any,
            _ => new LdapEqualityFilter(attribute, dn),
        };
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static async Task<string> Answer(Func<Task<string>> ask)
    {
        try
        {
            return await ask();
        }
        catch (LdapException refused)
        {
            return Text(refused.Result);
        }
    }

    private static string Text(LdapResult result) =>
        $"{result.Code} {result.MatchedDn} {result.DiagnosticMessage}\n{(result is LdapSearchResult search ? string.Join('\n', search.Entries) : string.Empty)}\n{string.Join('\n', result.Controls)}";

    private static uint Draw(int seed, string dn, string what)
    {
        var hash = 2166136261u;
        foreach (var character in $"{seed}|{dn}|{what}|") hash = (hash ^ character) * 16777619u;
        hash ^= hash >> 15;
        hash *= 2246822519u;
        return hash ^ (hash >> 13);
    }
}
