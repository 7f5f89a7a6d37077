using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

/// <summary>The contract of <c>ILdapConnection</c>, case by case: LDAPv3 (RFC 4510 to 4519) and its extensions, where they leave it open as OpenLDAP does it.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>LDP-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class LdapSuite : ConformanceSuite<LdapHarness>
{
    private const string Observed = "observed in OpenLDAP 2.5";

    /// <inheritdoc/>
    public override string Name => nameof(ILdapConnection);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<LdapHarness>> Cases { get; } =
    [
        .. BindCases(), .. SessionCases(), .. AddCases(), .. AddRefusals(), .. DeleteCases(), .. ModifyCases(), .. ModifyRefusals(), .. IncrementCases(),
        .. RenameCases(), .. RenameRefusals(), .. CompareCases(), .. SearchCases(), .. FilterCases(), .. SelectionCases(), .. OperationalCases(),
        .. PagingCases(), .. SortCases(), .. WindowCases(), .. ReadCases(), .. ControlCases(), .. ReferralCases(), .. AliasCases(), .. ExtendedCases(),
        .. TransactionCases(), .. RootCases(), .. SyncCases(), .. PersistentCases(),
    ];

    private static ConformanceCase<LdapHarness> Case(
        string id, string title, string source, Func<LdapHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = source, Body = body, Capability = capability, Refusal = capability is null ? null : Refusing(body) };

    /// <summary>What is not claimed must not look as if it were there: the same steps fail, by an error or by what they expect.</summary>
    private static Func<LdapHarness, CancellationToken, Task> Refusing(Func<LdapHarness, CancellationToken, Task> body) => async (harness, token) =>
    {
        try
        {
            await body(harness, token).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is LdapException or ConformanceException or NotSupportedException)
        {
            return;
        }

        Expect.True(condition: false, "what is not claimed to be refused", "it was done");
    };

    /// <summary>A refusal: what is arranged first, and then the call that fails with the code and the matched name, and changes nothing.</summary>
    private static ConformanceCase<LdapHarness> Refusal(
        string id,
        string title,
        string source,
        Func<LdapExpectations, LdapResultCode> code,
        Func<LdapHarness, CancellationToken, Task<Func<Task>>> arrange,
        Func<LdapHarness, string>? matched = null,
        string? capability = null) => Case(id, title, source, async (harness, token) =>
        {
            var call = await arrange(harness, token).ConfigureAwait(false);
            var before = await PictureAsync(harness, token).ConfigureAwait(false);
            await FailsAsync(call, code(harness.Expected), matched?.Invoke(harness) ?? string.Empty).ConfigureAwait(false);
            Expect.Equal(before, await PictureAsync(harness, token).ConfigureAwait(false), "the subtree after the refusal");
        }, capability);

    /// <summary>A refusal that needs nothing arranged.</summary>
    private static ConformanceCase<LdapHarness> Refusal(
        string id,
        string title,
        string source,
        LdapResultCode code,
        Func<LdapHarness, CancellationToken, Task> call,
        Func<LdapHarness, string>? matched = null,
        string? capability = null) =>
        Refusal(id, title, source, _ => code, (harness, token) => Task.FromResult<Func<Task>>(() => call(harness, token)), matched, capability);

    private static async Task<LdapException> FailsAsync(Func<Task> call, LdapResultCode code, string matched = "")
    {
        var error = await Expect.ThrowsAsync<LdapException>(call, "the operation").ConfigureAwait(false);
        Expect.Equal(code, error.ResultCode, $"the result code (the text is '{error.DiagnosticMessage}')");
        Expect.Equal(matched, error.MatchedDn, "the matched name");
        return error;
    }

    /// <summary>Everything in the case's subtree, operational attributes included, as text in a fixed order.</summary>
    private static async Task<string> PictureAsync(LdapHarness harness, CancellationToken token)
    {
        var found = await harness.Admin.SearchAllAsync(
            new(harness.BaseDn, LdapSearchScope.Subtree, LdapFilter.Any, "*", "+") { Controls = [LdapControls.ManageDsaIt] }, token).ConfigureAwait(false);
        return string.Join('\n', found.Entries.Select(Picture).Order(StringComparer.Ordinal));
    }

    /// <summary>An entry as text; the order of attributes and values does not count.</summary>
    private static string Picture(LdapEntry entry) => string.Join('\n', entry.Attributes
        .SelectMany(attribute => attribute.Values.Select(value => $"  {attribute.Description}: {value}"))
        .Order(StringComparer.Ordinal).Prepend(entry.Dn));

    /// <summary>A name right below the case's unit.</summary>
    private static string Dn(LdapHarness harness, string rdn) => $"{rdn},{harness.BaseDn}";

    /// <summary>Adds an <c>inetOrgPerson</c> named by <c>cn</c>, with <c>sn</c> Lee unless another is given.</summary>
    private static async Task<string> PersonAsync(LdapHarness harness, string name, CancellationToken token, params LdapAttribute[] attributes)
    {
        var dn = Dn(harness, $"cn={name}");
        await harness.Admin.AddAsync(new(dn, Person(name, attributes)), token).ConfigureAwait(false);
        return dn;
    }

    private static List<LdapAttribute> Person(string name, params LdapAttribute[] attributes)
    {
        List<LdapAttribute> all = [.. attributes];
        if (!all.Exists(attribute => attribute.Description == "objectClass")) all.Insert(0, new("objectClass", "inetOrgPerson"));
        if (!all.Exists(attribute => attribute.Description == "cn")) all.Add(new("cn", name));
        if (!all.Exists(attribute => attribute.Description == "sn")) all.Add(new("sn", "Lee"));
        return all;
    }

    /// <summary>Adds a person with an account of RFC 2307, whose <c>uidNumber</c> is an integer.</summary>
    private static Task<string> AccountAsync(LdapHarness harness, string name, int number, CancellationToken token, params LdapAttribute[] attributes) =>
        PersonAsync(
            harness,
            name,
            token,
            [
                new("objectClass", "inetOrgPerson", "posixAccount"), new("uid", name), new("uidNumber", Text(number)), new("gidNumber", "100"),
                new("homeDirectory", $"/home/{name}"), .. attributes,
            ]);

    private static async Task<string> UnitAsync(LdapHarness harness, string name, CancellationToken token, string? below = null)
    {
        var dn = $"ou={name},{below ?? harness.BaseDn}";
        await harness.Admin.AddAsync(new(dn, new("objectClass", "organizationalUnit"), new("ou", LdapDn.Parse(dn).Rdn!.Value)), token).ConfigureAwait(false);
        return dn;
    }

    private static async Task<string> GroupAsync(LdapHarness harness, string name, CancellationToken token, params string[] members)
    {
        var dn = Dn(harness, $"cn={name}");
        await harness.Admin.AddAsync(
            new(dn, new("objectClass", "groupOfNames"), new("cn", name), new("member", members.Select(LdapValue.FromString))), token).ConfigureAwait(false);
        return dn;
    }

    /// <summary>The entry of that name, with all attributes that are asked for; all user attributes without.</summary>
    private static async Task<LdapEntry> ReadAsync(LdapHarness harness, string dn, CancellationToken token, params string[] attributes)
    {
        var found = await harness.Admin.SearchAllAsync(
            new(dn, LdapSearchScope.Base, LdapFilter.Any, attributes) { Controls = [LdapControls.ManageDsaIt] }, token).ConfigureAwait(false);
        Expect.Equal(1, found.Entries.Count, $"the number of entries named {dn}");
        return found.Entries[0];
    }

    private static Task<LdapException> ExpectGoneAsync(LdapHarness harness, string dn, CancellationToken token) =>
        Expect.ThrowsAsync<LdapException>(() => harness.Admin.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any), token), $"reading {dn}");

    /// <summary>The relative names of what a search in the case's subtree finds, in no order.</summary>
    private static async Task<List<string>> FindAsync(
        LdapHarness harness, LdapFilter filter, CancellationToken token, LdapSearchScope scope = LdapSearchScope.Subtree, string? below = null) =>
        Names(await harness.Admin.SearchAllAsync(new(below ?? harness.BaseDn, scope, filter, "1.1"), token).ConfigureAwait(false));

    private static List<string> Names(LdapSearchResult found) => [.. found.Entries.Select(entry => entry.Dn.Split(',')[0])];

    private static void ExpectValues(LdapEntry entry, string attribute, params string[] values) =>
        Expect.SameElements(values, entry.GetTexts(attribute), $"{attribute} of {entry.Dn}");

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
