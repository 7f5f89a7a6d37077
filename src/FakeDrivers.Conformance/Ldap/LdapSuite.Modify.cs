using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string ModifyRfc = "RFC 4511 section 4.6";
    private const string IncrementRfc = "RFC 4525";

    private static ConformanceCase<LdapHarness>[] ModifyCases() =>
    [
        ModifyCase("LDP-MOD-001", "Values are added to an attribute, which is made when it is absent", ModifyRfc, entry =>
        {
            ExpectValues(entry, "title", "Boss", "Chief");
            ExpectValues(entry, "mail", "ann@example.com");
        }, LdapModification.Add("title", "Chief"), LdapModification.Add("mail", "ann@example.com")),
        ModifyCase("LDP-MOD-002", "A value is deleted by one that matches it, and others stay", ModifyRfc, entry => ExpectValues(entry, "description", "two"),
            LdapModification.Delete("description", "ONE")),
        ModifyCase("LDP-MOD-003", "A deletion without values takes the whole attribute", ModifyRfc, entry => ExpectValues(entry, "description"),
            LdapModification.Delete("description")),
        ModifyCase("LDP-MOD-004", "With its last value the attribute goes", ModifyRfc, entry => Expect.True(entry.Find("title") is null, "the attribute to be gone", entry),
            LdapModification.Delete("title", "boss")),
        ModifyCase("LDP-MOD-005", "A replacement sets all values", ModifyRfc, entry => ExpectValues(entry, "description", "three"), LdapModification.Replace("description", "three")),
        ModifyCase("LDP-MOD-006", "A replacement by nothing takes the attribute", ModifyRfc, entry => ExpectValues(entry, "description"), LdapModification.Replace("description")),
        ModifyCase("LDP-MOD-007", "A replacement by nothing of what is absent succeeds", ModifyRfc, entry => ExpectValues(entry, "mail"), LdapModification.Replace("mail")),
        ModifyCase("LDP-MOD-008", "A replacement by the same value in other case changes how it is spelled", Observed, entry => ExpectValues(entry, "title", "BOSS"), LdapModification.Replace("title", "BOSS")),
        ModifyCase("LDP-MOD-009", "What is deleted may be added in the same request", ModifyRfc, entry => ExpectValues(entry, "title", "BOSS"),
            LdapModification.Delete("title", "Boss"), LdapModification.Add("title", "BOSS")),
        ModifyCase("LDP-MOD-010", "The schema counts at the end only: the class may come before what it demands", ModifyRfc, entry => ExpectValues(entry, "uidNumber", "1"),
            LdapModification.Add("objectClass", "posixAccount"), LdapModification.Add("uid", "ann"), LdapModification.Add("uidNumber", "1"),
            LdapModification.Add("gidNumber", "1"), LdapModification.Add("homeDirectory", "/")),
        ModifyCase("LDP-MOD-011", "No changes at all succeed", Observed, entry => ExpectValues(entry, "title", "Boss")),
        ModifyCase("LDP-MOD-012", "A modification is of exactly the description that it names", "RFC 4512 section 2.5", entry =>
        {
            ExpectValues(entry, "description", "one", "two");
            ExpectValues(entry, "description;lang-fr");
        }, LdapModification.Delete("description;lang-fr")),
        ModifyCase("LDP-MOD-013", "A value beside that of the name may come and go", ModifyRfc, entry => ExpectValues(entry, "cn", "ann"),
            LdapModification.Add("cn", "Anna"), LdapModification.Delete("cn", "anna")),
        ModifyCase("LDP-MOD-014", "The value of the name may change its case", Observed, entry => ExpectValues(entry, "cn", "ANN"), LdapModification.Replace("cn", "ANN")),
    ];

    private static ConformanceCase<LdapHarness>[] ModifyRefusals() =>
    [
        Refusal("LDP-MOD-020", "An entry that does not exist is refused, and the nearest one is named", ModifyRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.ModifyAsync(new(Dn(harness, "cn=ann,ou=none"), LdapModification.Replace("title", "x")), token), harness => harness.BaseDn),
        Refusal("LDP-MOD-021", "A name outside of every naming context is refused", Observed, expected => expected.OutsideOfSuffixes,
            (harness, token) => Call(() => harness.Admin.ModifyAsync(new("cn=ann,dc=elsewhere", LdapModification.Replace("title", "x")), token))),
        Refusal("LDP-MOD-022", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.ModifyAsync(new("ann", LdapModification.Replace("title", "x")), token)),
        ModifyRefusal("LDP-MOD-023", "A value that is there, in whatever case, is refused", ModifyRfc, LdapResultCode.AttributeOrValueExists, LdapModification.Add("title", "BOSS")),
        ModifyRefusal("LDP-MOD-024", "An addition without values breaks the protocol", ModifyRfc, LdapResultCode.ProtocolError, LdapModification.Add("title")),
        ModifyRefusal("LDP-MOD-025", "An attribute that is absent cannot be deleted", ModifyRfc, LdapResultCode.NoSuchAttribute, LdapModification.Delete("mail")),
        ModifyRefusal("LDP-MOD-026", "A value that is absent cannot be deleted", ModifyRfc, LdapResultCode.NoSuchAttribute, LdapModification.Delete("title", "Chief")),
        ModifyRefusal("LDP-MOD-027", "What the entry is named by cannot be deleted", ModifyRfc, expected => expected.RdnValueRemoved, LdapModification.Delete("cn", "ann"), LdapModification.Add("cn", "bob")),
        ModifyRefusal("LDP-MOD-028", "What the entry is named by cannot be replaced", ModifyRfc, expected => expected.RdnValueRemoved, LdapModification.Replace("cn", "bob")),
        ModifyRefusal("LDP-MOD-029", "What a class demands cannot go", Rules, LdapResultCode.ObjectClassViolation, LdapModification.Delete("sn")),
        ModifyRefusal("LDP-MOD-030", "All object classes cannot go", Rules, LdapResultCode.ObjectClassViolation, LdapModification.Delete("objectClass")),
        ModifyRefusal("LDP-MOD-031", "The structural class cannot change to another", "RFC 4512 section 2.4.2", LdapResultCode.ObjectClassModsProhibited, LdapModification.Replace("objectClass", "groupOfNames"), LdapModification.Add("member", "")),
        ModifyRefusal("LDP-MOD-032", "The structural class cannot change to one of its superclasses", "RFC 4512 section 2.4.2", LdapResultCode.ObjectClassModsProhibited, LdapModification.Replace("objectClass", "person")),
        ModifyRefusal("LDP-MOD-033", "An attribute that the schema does not have is refused", Rules, LdapResultCode.UndefinedAttributeType, LdapModification.Add("noSuchAttribute", "x")),
        ModifyRefusal("LDP-MOD-034", "An attribute that no class of the entry allows is refused", Rules, LdapResultCode.ObjectClassViolation, LdapModification.Add("uidNumber", "1")),
        ModifyRefusal("LDP-MOD-035", "A value that does not fit its syntax is refused", "RFC 4517", LdapResultCode.InvalidAttributeSyntax, LdapModification.Add("seeAlso", "no name")),
        ModifyRefusal("LDP-MOD-036", "A second value of an attribute that may have one is refused", Rules, LdapResultCode.ConstraintViolation, LdapModification.Add("displayName", "Ann"), LdapModification.Add("displayName", "Annie")),
        ModifyRefusal("LDP-MOD-037", "What the server keeps is not the client's to change", "RFC 4512 section 3.4", LdapResultCode.ConstraintViolation, LdapModification.Replace("modifyTimestamp", "20200101000000Z")),
        ModifyRefusal("LDP-MOD-038", "The entry's identifier is not the client's to change", "RFC 4530 section 2", LdapResultCode.ConstraintViolation, LdapModification.Replace("entryUUID", "597ae2f6-16a6-1027-98f4-d28b5365dc14")),
        ModifyRefusal("LDP-MOD-039", "When the last step fails, the first ones did not happen either", ModifyRfc, LdapResultCode.NoSuchAttribute,
            LdapModification.Add("title", "Chief"), LdapModification.Replace("description", "three"), LdapModification.Delete("mail")),
        ModifyRefusal("LDP-MOD-040", "One step with a value twice is refused", ModifyRfc, LdapResultCode.AttributeOrValueExists, LdapModification.Replace("title", "Chief", "CHIEF")),
        ModifyRefusal("LDP-MOD-041", "A value added in two steps is refused", ModifyRfc, LdapResultCode.AttributeOrValueExists, LdapModification.Add("title", "Chief"), LdapModification.Add("title", "CHIEF")),
        Refusal("LDP-MOD-042", "The root is refused", Observed, LdapResultCode.UnwillingToPerform,
            (harness, token) => harness.Admin.ModifyAsync(new("", LdapModification.Replace("description", "x")), token)),
    ];

    private static ConformanceCase<LdapHarness>[] IncrementCases() =>
    [
        Case("LDP-INC-001", "A number grows and shrinks by the amount, however large", IncrementRfc, IncrementAsync, LdapCapabilities.Increment),
        IncrementRefusal("LDP-INC-002", "An attribute that is absent cannot be incremented", LdapResultCode.NoSuchAttribute, LdapModification.Increment("shadowMin", 1)),
        IncrementRefusal("LDP-INC-003", "What is no integer cannot be incremented", LdapResultCode.ConstraintViolation, LdapModification.Increment("title", 1)),
        IncrementRefusal("LDP-INC-004", "Two amounts break the protocol", LdapResultCode.ProtocolError, new LdapModification(LdapModificationKind.Increment, new("uidNumber", "1", "2"))),
        IncrementRefusal("LDP-INC-005", "An amount that is no integer is refused", LdapResultCode.InvalidAttributeSyntax, new LdapModification(LdapModificationKind.Increment, new("uidNumber", "many"))),
        IncrementRefusal("LDP-INC-006", "An increment without an amount breaks the protocol", LdapResultCode.ProtocolError, new LdapModification(LdapModificationKind.Increment, new("uidNumber"))),
    ];

    /// <summary>What becomes of Ann, who has the title Boss and two descriptions, and a third in French.</summary>
    private static ConformanceCase<LdapHarness> ModifyCase(
        string id, string title, string source, Action<LdapEntry> check, params LdapModification[] steps) => Case(id, title, source, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            await harness.Admin.ModifyAsync(new(ann, steps), token).ConfigureAwait(false);
            check(await ReadAsync(harness, ann, token).ConfigureAwait(false));
        });

    private static ConformanceCase<LdapHarness> ModifyRefusal(
        string id, string title, string source, LdapResultCode code, params LdapModification[] steps) => ModifyRefusal(id, title, source, _ => code, steps);

    private static ConformanceCase<LdapHarness> ModifyRefusal(
        string id, string title, string source, Func<LdapExpectations, LdapResultCode> code, params LdapModification[] steps) =>
        Refusal(id, title, source, code, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.ModifyAsync(new(ann, steps), token);
        });

    private static ConformanceCase<LdapHarness> IncrementRefusal(string id, string title, LdapResultCode code, LdapModification step) =>
        Refusal(id, title, Observed, _ => code, async (harness, token) =>
        {
            var ann = await AccountAsync(harness, "ann", 1000, token, new LdapAttribute("title", "1")).ConfigureAwait(false);
            return () => harness.Admin.ModifyAsync(new(ann, step), token);
        }, capability: LdapCapabilities.Increment);

    private static Task<string> ModifiedAsync(LdapHarness harness, CancellationToken token) => PersonAsync(
        harness, "ann", token, new("title", "Boss"), new("description", "one", "two"), new("description;lang-fr", "trois"));

    private static async Task IncrementAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await AccountAsync(harness, "ann", 1000, token).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(ann, LdapModification.Increment("uidNumber", 5), LdapModification.Increment("gidNumber", -101)), token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token).ConfigureAwait(false);
        ExpectValues(entry, "uidNumber", "1005");
        ExpectValues(entry, "gidNumber", "-1");
    }
}
