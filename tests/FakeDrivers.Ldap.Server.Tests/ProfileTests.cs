using System.Globalization;
using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>Every profile says the same over the wire as in process: codes, words, nearest entries, referrals, controls and entries.</summary>
public sealed class ProfileTests
{
    private const string Suffix = "DC=corp,DC=example";
    private const string Ann = "CN=ann," + Suffix;
    private const string Staff = "CN=staff," + Suffix;

    private static readonly LdapRequest[] s_requests =
    [
        // As nobody.
        Search(string.Empty, LdapSearchScope.Base, "(objectClass=*)", "*", "+"),
        Search(Suffix, LdapSearchScope.Subtree, "(objectClass=*)"),
        Search(string.Empty, LdapSearchScope.Subtree, "(cn=ann)", "1.1"),
        new LdapAddRequest("OU=new," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")),
        new LdapBindRequest(Ann, string.Empty),
        new LdapBindRequest(Ann, "wrong"),
        new LdapBindRequest("CN=nobody," + Suffix, "Secret-1"),
        new LdapBindRequest("ann@corp.example", "wrong"),
        new LdapBindRequest("no name", "x"),
        new LdapExtendedRequest(LdapExtendedOids.WhoAmI),

        // As the administrator.
        new LdapBindRequest("CN=Administrator,CN=Users," + Suffix, "admin"),
        new LdapExtendedRequest(LdapExtendedOids.WhoAmI),
        Search(Suffix, LdapSearchScope.OneLevel, "(|(cn=ann)(cn=staff))", "*", "memberOf", "entryUUID", "createTimestamp"),
        Search(Suffix, LdapSearchScope.Subtree, "(!(noSuchAttribute=x))", "1.1"),
        Search(Suffix, LdapSearchScope.Subtree, $"(memberOf={Staff})", "1.1"),
        Search("CN=missing,OU=nowhere," + Suffix, LdapSearchScope.Base, "(objectClass=*)"),
        Search("o=elsewhere", LdapSearchScope.Base, "(objectClass=*)"),
        new LdapAddRequest(Ann, new("objectClass", "inetOrgPerson"), new("cn", "ann"), new("sn", "Lee")),
        new LdapAddRequest("CN=x,OU=missing," + Suffix, new("objectClass", "inetOrgPerson"), new("cn", "x"), new("sn", "x")),
        new LdapAddRequest("CN=x," + Suffix, new("objectClass", "inetOrgPerson", "noSuchClass"), new("cn", "x"), new("sn", "x")),
        new LdapAddRequest("CN=y," + Suffix, new("objectClass", "inetOrgPerson"), new("cn", "y"), new("sn", "y"), new("noSuchAttribute", "y")),
        new LdapModifyRequest(Staff, LdapModification.Add("member", Ann)),
        new LdapModifyRequest(Staff, LdapModification.Delete("member", "CN=nobody," + Suffix)),
        new LdapModifyRequest(Ann, LdapModification.Delete("telephoneNumber")),
        new LdapModifyRequest(Ann, LdapModification.Delete("cn", "ann")),
        new LdapModifyRequest(Ann, LdapModification.Replace("displayName", "one", "two")),
        new LdapModifyRequest(Ann, LdapModification.Replace("title", "Boss")) { Controls = [new LdapPreReadControl("title"), new LdapPostReadControl("title")] },
        new LdapCompareRequest(Ann, "title", "BOSS"),
        new LdapCompareRequest(Ann, "mail", "x"),
        new LdapDeleteRequest(string.Empty),
        new LdapDeleteRequest(Suffix),
        new LdapModifyDnRequest(Ann, "CN=staff"),
        new LdapModifyDnRequest(Ann, "CN=ann", newSuperior: "OU=none," + Suffix),
        new LdapModifyDnRequest(Ann, "CN=anna"),
        Search(Suffix, LdapSearchScope.OneLevel, "(objectClass=groupOfNames)", "member"),
        new LdapExtendedRequest("1.2.3.4"),
        new LdapDeleteRequest("CN=anna," + Suffix) { Controls = [new LdapControl("1.2.3.4") { IsCritical = true }] },
        new LdapDeleteRequest("CN=anna," + Suffix),
    ];

    public static TheoryData<LdapProfile> Profiles { get; } = new(Enum.GetValues<LdapProfile>());

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_profile_says_the_same_over_the_wire(LdapProfile profile)
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        options.Ldap.Profile = profile;
        using var world = new FakeWorld(options);
        world.Ldap.Add(
        [
            new LdapEntry(Ann, new("objectClass", "inetOrgPerson"), new("cn", "ann"), new("sn", "Lee"), new("userPassword", "Secret-1")),
            new LdapEntry(Staff, new("objectClass", profile == LdapProfile.ActiveDirectory ? "group" : "groupOfNames"), new("cn", "staff"), new("member", Ann)),
        ]);
        using var fork = world.Fork();
        await using var inProcess = fork.Ldap.Connect();
        inProcess.IsEncrypted = true;
        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);
        await using var client = await WireClient.ConnectTlsAsync(server);

        var number = 0;
        foreach (var request in s_requests)
        {
            var (told, messages) = await client.AskAsync(request);
            var expected = await CallAsync(inProcess, request);

            var what = $"request {++number}, {request}";
            Text(told, messages.OfType<LdapSearchEntry>().Select(found => found.Entry)).Should().Be(Text(expected, (expected as LdapSearchResult)?.Entries ?? []), what);
        }
    }

    private static LdapSearchRequest Search(string baseDn, LdapSearchScope scope, string filter, params string[] attributes) => new(baseDn, scope, filter, attributes);

    private static async Task<LdapResult> CallAsync(FakeLdapConnection connection, LdapRequest request)
    {
        try
        {
            return request switch
            {
                LdapBindRequest bind => await connection.BindAsync(bind, WireClient.Token),
                LdapSearchRequest search => await connection.SearchAllAsync(search, WireClient.Token),
                LdapAddRequest add => await connection.AddAsync(add, WireClient.Token),
                LdapDeleteRequest delete => await connection.DeleteAsync(delete, WireClient.Token),
                LdapModifyRequest modify => await connection.ModifyAsync(modify, WireClient.Token),
                LdapModifyDnRequest rename => await connection.ModifyDnAsync(rename, WireClient.Token),
                LdapCompareRequest compare => new(await connection.CompareAsync(compare, WireClient.Token) ? LdapResultCode.CompareTrue : LdapResultCode.CompareFalse),
                LdapExtendedRequest extended => await connection.ExtendedAsync(extended, WireClient.Token),
                _ => throw new ArgumentOutOfRangeException(nameof(request)),
            };
        }
        catch (LdapException refused)
        {
            return refused.Result;
        }
    }

    private static string Text(LdapResult result, IEnumerable<LdapEntry> entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Code} matched '{result.MatchedDn}' text '{result.DiagnosticMessage}' referrals {string.Join(' ', result.Referrals)}\n");
        foreach (var control in result.Controls) text.Append(CultureInfo.InvariantCulture, $"control {control.Oid} {control.Value}\n");
        if (result is LdapExtendedResult { Code: LdapResultCode.Success } extended) text.Append(CultureInfo.InvariantCulture, $"value {extended.Oid} {extended.Value}\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Dn}\n");

            // StartTLS is the server's to offer.
            foreach (var attribute in entry.Attributes) text.Append(CultureInfo.InvariantCulture, $"  {attribute.Description}: {string.Join(" | ", attribute.Values.Where(value => value.Text != LdapExtendedOids.StartTls))}\n");
        }

        return text.ToString();
    }
}
