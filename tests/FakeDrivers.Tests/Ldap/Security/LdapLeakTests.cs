using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

/// <summary>
/// Nobody reads what the access rules deny: two directories that differ only in what a user may not read give that user the same answers to
/// everything it can ask, to the letter.
/// </summary>
public sealed class LdapLeakTests
{
    private const string Suffix = "dc=example,dc=com";
    private const string Me = "uid=me," + Suffix;
    private static readonly string[] s_values = ["a", "ab", "abc", "b", "ba", "c"];
    private static readonly string[] s_optional = ["description", "title", "mail", "employeeNumber", "userPassword", "manager", "displayName", "givenName"];
    private static readonly string[] s_asked = [.. s_optional, "cn", "sn", "uid", "name", "objectClass", "member", "memberOf", "numSubordinates", "hasSubordinates", "entryDN", "entryUUID", "unknown"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_may_not_be_read_makes_no_difference_to_any_answer()
    {
        var compared = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var secrets = new Secrets(seed);
            using var one = Make(secrets, variant: 1);
            using var other = Make(secrets, variant: 2);
            await using var here = one.Ldap.ConnectAs(Me);
            await using var there = other.Ldap.ConnectAs(Me);
            var random = new Random(seed);
            for (var i = 0; i < 60; i++)
            {
                var ask = Question(random, secrets);

                var answer = await ask.Ask(here);

                (await ask.Ask(there)).Should().Be(answer, $"seed {seed}: {ask.Text}");
                compared++;
            }
        }

        compared.Should().Be(3600);
    }

    [Fact]
    public async Task The_directories_do_differ_for_the_administrator()
    {
        var secrets = new Secrets(3);
        using var one = Make(secrets, variant: 1);
        using var other = Make(secrets, variant: 2);
        await using var here = one.Ldap.ConnectAs();
        await using var there = other.Ldap.ConnectAs();
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(objectClass=*)");

        var first = string.Join('\n', (await here.SearchAllAsync(request, Token)).Entries);

        string.Join('\n', (await there.SearchAllAsync(request, Token)).Entries).Should().NotBe(first);
    }

    private static FakeWorld Make(Secrets secrets, int variant)
    {
        var options = new FakeWorldOptions();
        options.Ldap.AccessRules.Add(secrets.Rule);
        var world = new FakeWorld(options);
        var random = new Random(secrets.Seed);
        var hidden = new Random((secrets.Seed * 10) + variant);
        List<LdapEntry> entries = [Person("me", Suffix, [])];
        for (var i = 0; i < 14; i++)
        {
            var parent = i < 4 ? Suffix : $"uid=p{i % 4},{Suffix}";
            var name = $"uid=p{i},{parent}";
            LdapAttribute? Optional(string attribute)
            {
                var own = secrets.Denies(name, attribute) ? hidden : random;

                // The draw of the common stream is made in either case, so that it is the same on both sides afterwards.
                var (isThere, value, second) = (random.Next(3) > 0, s_values[random.Next(s_values.Length)], s_values[random.Next(s_values.Length)]);
                if (ReferenceEquals(own, hidden)) (isThere, value, second) = (hidden.Next(3) > 0, s_values[hidden.Next(s_values.Length)], s_values[hidden.Next(s_values.Length)]);
                if (!isThere) return null;
                if (attribute == "manager") return new(attribute, $"uid=p{value.Length},{Suffix}");
                return value == second ? new(attribute, value) : new(attribute, value, second);
            }

            var optional = s_optional.Where(attribute => attribute is not ("displayName" or "employeeNumber")).Select(Optional).OfType<LdapAttribute>().ToArray();
            entries.Add(Person($"p{i}", parent, optional));
        }

        for (var i = 0; i < 3; i++)
        {
            var name = $"cn=g{i},{Suffix}";
            var draw = secrets.Denies(name, "member") ? hidden : random;
            var members = new SortedSet<int> { 0 };
            for (var j = 0; j < 4; j++) members.Add(random.Next(14));
            if (ReferenceEquals(draw, hidden)) members = [hidden.Next(14), hidden.Next(14), hidden.Next(14)];
            entries.Add(new(name, new("objectClass", "groupOfNames"), new("cn", $"g{i}"), new("member", members.Select(member => (LdapValue)Name(member)))));
        }

        // What is hidden altogether may even be there or not, when nothing that is seen is below it.
        entries.RemoveAll(entry => secrets.Hides(entry.Dn) && !entries.Exists(below => below.Dn.EndsWith("," + entry.Dn, StringComparison.Ordinal)) && hidden.Next(2) == 0);
        world.Ldap.Add(entries);
        return world;
    }

    private static string Name(int number) => number < 4 ? $"uid=p{number},{Suffix}" : $"uid=p{number},uid=p{number % 4},{Suffix}";

    private static LdapEntry Person(string uid, string parent, LdapAttribute[] optional) => new(
        $"uid={uid},{parent}", [new("objectClass", "inetOrgPerson", "extensibleObject"), new("uid", uid), new("cn", uid), new("sn", uid), .. optional]);

    private static (string Text, Func<FakeLdapConnection, Task<string>> Ask) Question(Random random, Secrets secrets)
    {
        var dn = random.Next(8) == 0 ? Suffix : random.Next(8) == 0 ? $"cn=g{random.Next(3)},{Suffix}" : Name(random.Next(14));
        if (random.Next(12) == 0) dn = $"uid=none,{dn}";
        var filter = Filter(random, 2);
        var attributes = random.Next(3) switch { 0 => Array.Empty<string>(), 1 => ["*", "+"], _ => [Pick(random, s_asked), Pick(random, s_asked)] };
        switch (random.Next(10))
        {
            case 0:
                var compare = new LdapCompareRequest(dn, Pick(random, s_asked), Pick(random, s_values)) { Controls = Assertion(random) };
                return ($"compare {dn} {compare.Attribute}={compare.Value}", connection => Answer(async () => $"{await connection.CompareAsync(compare, Token)}"));
            case 1:
                // What may be written and read is written, and what is told of it must not tell of the rest.
                var attribute = Pick(random, ["displayName", "employeeNumber"]);
                if (secrets.Denies(dn, attribute)) goto default;
                var modify = new LdapModifyRequest(dn, random.Next(2) == 0
                    ? LdapModification.Replace(attribute, Pick(random, s_values))
                    : LdapModification.Delete(attribute, Pick(random, s_values)))
                {
                    Controls = [.. Assertion(random), new LdapPreReadControl(attributes), new LdapPostReadControl(attributes)],
                };
                return ($"modify {dn}", connection => Answer(async () => Text(await connection.ModifyAsync(modify, Token))));
            default:
                var request = new LdapSearchRequest(dn, (LdapSearchScope)random.Next(4), filter, attributes)
                {
                    TypesOnly = random.Next(10) == 0,
                    SizeLimit = random.Next(6) == 0 ? 3 : 0,
                    Controls = SearchControls(random),
                };
                return ($"search {dn} {request.Scope} {filter} [{string.Join(' ', attributes)}] {string.Join(' ', request.Controls)}",
                    connection => Answer(async () => await PagesAsync(connection, request)));
        }
    }

    private static LdapControl[] Assertion(Random random) => random.Next(3) == 0 ? [new LdapAssertionControl(Filter(random, 1)) { IsCritical = true }] : [];

    private static LdapControl[] SearchControls(Random random)
    {
        var controls = new List<LdapControl>(Assertion(random));
        if (random.Next(2) == 0) controls.Add(new LdapSortControl(new LdapSortKey(Pick(random, [.. s_optional, "cn", "numSubordinates"]), null, random.Next(2) == 0)));
        if (random.Next(4) == 0) controls.Add(new LdapMatchedValuesControl(Leaf(random)));
        if (random.Next(4) == 0) controls.Add(new LdapPagedResultsControl(2));
        else if (random.Next(4) == 0 && controls.OfType<LdapSortControl>().Any()) controls.Add(new LdapVirtualListViewControl(1, 1, random.Next(1, 5), 0));
        return [.. controls];
    }

    private static LdapFilter Filter(Random random, int depth) => depth == 0
        ? Leaf(random)
        : random.Next(6) switch
        {
            0 => new LdapAndFilter(Filter(random, depth - 1), Filter(random, depth - 1)),
            1 => new LdapOrFilter(Filter(random, depth - 1), Filter(random, depth - 1)),
            2 => new LdapNotFilter(Filter(random, depth - 1)),
            3 => LdapFilter.Any,
            _ => Leaf(random),
        };

    private static LdapFilter Leaf(Random random)
    {
        var attribute = Pick(random, s_asked);
        var value = attribute switch
        {
            "manager" or "member" or "entryDN" => Name(random.Next(14)),
            "memberOf" => $"cn=g{random.Next(3)},{Suffix}",
            "hasSubordinates" => "TRUE",
            "numSubordinates" => $"{random.Next(5)}",
            _ => Pick(random, s_values),
        };
        return random.Next(8) switch
        {
            0 => new LdapPresenceFilter(attribute),
            1 => new LdapSubstringFilter(attribute, value),
            2 => new LdapSubstringFilter(attribute, any: [value]),
            3 => new LdapGreaterOrEqualFilter(attribute, value),
            4 => new LdapApproximateFilter(attribute, value),
            5 => new LdapExtensibleFilter(random.Next(2) == 0 ? attribute : null, random.Next(2) == 0 ? "caseIgnoreMatch" : "octetStringMatch", value, random.Next(2) == 0),
            _ => new LdapEqualityFilter(attribute, value),
        };
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static async Task<string> PagesAsync(FakeLdapConnection connection, LdapSearchRequest request)
    {
        var text = string.Empty;
        while (true)
        {
            var result = await connection.SearchAllAsync(request, Token);
            text += Text(result);
            if (result.Control<LdapPagedResultsControl>() is not { Cookie.Length: > 0 } page) return text;
            request = request with { Controls = [.. request.Controls.Where(control => control is not LdapPagedResultsControl), new LdapPagedResultsControl(2, page.Cookie)] };
        }
    }

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

    private static string Text(LdapResult result)
    {
        var text = $"{result.Code} {result.MatchedDn} {result.DiagnosticMessage}\n";
        if (result is LdapSearchResult search) text += string.Join('\n', search.Entries) + string.Join('\n', search.References);
        return text + string.Join('\n', result.Controls.Select(control => control switch
        {
            LdapPreReadResultControl pre => $"{pre.Entry}",
            LdapPostReadResultControl post => $"{post.Entry}",
            LdapPagedResultsControl page => $"{page.Size} {page.Cookie.Length > 0}",
            _ => $"{control}",
        })) + "\n";
    }

    /// <summary>What the user may not read: drawn from a seed, by entry and attribute.</summary>
    private sealed class Secrets(int seed)
    {
        public int Seed => seed;

        public LdapAccessDecision? Rule(LdapAccessRequest request)
        {
            if (request.Dn == Me) return null;
            if (Hides(request.Dn)) return LdapAccessDecision.Hide;
            if (request.Operation == LdapAccessOperations.Modify) return request.Attribute is "displayName" or "employeeNumber" ? LdapAccessDecision.Allow : null;
            if (request.Operation is not (LdapAccessOperations.Read or LdapAccessOperations.Compare)) return null;
            if (request.Attribute is null) return Draw(request.Dn, "entry") % 11 == 0 ? LdapAccessDecision.Deny : null;
            return Denies(request.Dn, request.Attribute) ? Draw(request.Dn, request.Attribute + "?") % 2 == 0 ? LdapAccessDecision.Deny : LdapAccessDecision.Hide : null;
        }

        public bool Hides(string dn) => dn != Me && dn != Suffix && Draw(dn, "hidden") % 6 == 0;

        public bool Denies(string dn, string attribute) =>
            dn != Me && (attribute == "userPassword" || Hides(dn) || ((s_optional.Contains(attribute) || attribute == "member") && Draw(dn, attribute) % 3 == 0));

        private uint Draw(string dn, string what)
        {
            var hash = 2166136261u;
            foreach (var character in $"{seed}|{dn}|{what}|") hash = (hash ^ character) * 16777619u;
            hash ^= hash >> 15;
            hash *= 2246822519u;
            return hash ^ (hash >> 13);
        }
    }
}
