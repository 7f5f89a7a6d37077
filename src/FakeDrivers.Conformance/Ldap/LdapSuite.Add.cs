using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string AddRfc = "RFC 4511 section 4.7";
    private const string Rules = "RFC 4512 sections 2.3 to 2.5";

    private static ConformanceCase<LdapHarness>[] AddCases() =>
    [
        Case("LDP-ADD-001", "An entry is there with the values that it was given, as they are spelled", AddRfc, AddAsync),
        Case("LDP-ADD-002", "The value of its name is added when it is absent", Observed, AddWithoutRdnValueAsync),
        Case("LDP-ADD-003", "The value of its name is added beside others", Observed, AddBesideRdnValueAsync),
        Case("LDP-ADD-004", "A name of several pairs adds each of them", Observed, AddMultiValuedRdnAsync),
        Case("LDP-ADD-005", "Values of octets come back as they are", "RFC 4512 section 2.2", AddOctetsAsync),
        Case("LDP-ADD-006", "Attributes may be named by their OID or another name", "RFC 4512 section 2.5", AddByOidAsync),
        Case("LDP-ADD-007", "Values with options stand beside those without", "RFC 4512 section 2.5.2", AddOptionsAsync),
        Case("LDP-ADD-008", "A name with escapes denotes the same value", "RFC 4514 section 2.4", AddEscapedAsync),
        Case("LDP-ADD-009", "An extensible object takes any attribute", "RFC 4512 section 4.3", AddExtensibleAsync),
    ];

    private static ConformanceCase<LdapHarness>[] AddRefusals() =>
    [
        Refusal("LDP-ADD-020", "An entry that exists, in whatever spelling of its name, is refused", AddRfc, _ => LdapResultCode.EntryAlreadyExists, async (harness, token) =>
        {
            await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.AddAsync(new($"2.5.4.3= ANN,{harness.BaseDn}", Person("ann")), token);
        }),
        Refusal("LDP-ADD-021", "An entry without a parent is refused, and the nearest one is named", AddRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.AddAsync(new(Dn(harness, "cn=ann,ou=none"), Person("ann")), token), harness => harness.BaseDn),
        Refusal("LDP-ADD-022", "An entry outside of every naming context is refused", Observed, expected => expected.OutsideOfSuffixes,
            (harness, token) => Call(() => harness.Admin.AddAsync(new("cn=ann,dc=elsewhere", Person("ann")), token))),
        AddRefusal("LDP-ADD-023", "An entry without an object class is refused", Rules, _ => LdapResultCode.ObjectClassViolation, new("cn", "ann"), new("sn", "Lee")),
        AddRefusal("LDP-ADD-024", "An object class that the schema does not have is refused", Rules, expected => expected.UnknownObjectClass, Person("ann", new LdapAttribute("objectClass", "inetOrgPerson", "noSuchClass"))),
        AddRefusal("LDP-ADD-025", "An entry of abstract classes alone is refused", Rules, _ => LdapResultCode.ObjectClassViolation, new("objectClass", "top"), new("cn", "ann")),
        AddRefusal("LDP-ADD-026", "An entry of auxiliary classes alone is refused", Rules, _ => LdapResultCode.ObjectClassViolation,
            Person("ann", new("objectClass", "posixAccount"), new("uid", "ann"), new("uidNumber", "1"), new("gidNumber", "1"), new("homeDirectory", "/"))),
        AddRefusal("LDP-ADD-027", "An entry of two structural classes that are no chain is refused", Rules, _ => LdapResultCode.ObjectClassViolation,
            Person("ann", new("objectClass", "inetOrgPerson", "organizationalUnit"), new("ou", "x"))),
        AddRefusal("LDP-ADD-028", "An entry that lacks what its class demands is refused", Rules, _ => LdapResultCode.ObjectClassViolation, new("objectClass", "inetOrgPerson"), new("cn", "ann")),
        AddRefusal("LDP-ADD-029", "An attribute that no class of the entry allows is refused", Rules, _ => LdapResultCode.ObjectClassViolation, Person("ann", new LdapAttribute("uidNumber", "1"))),
        AddRefusal("LDP-ADD-030", "An attribute that the schema does not have is refused", Rules, _ => LdapResultCode.UndefinedAttributeType, Person("ann", new LdapAttribute("noSuchAttribute", "x"))),
        AddRefusal("LDP-ADD-031", "A value that does not fit its syntax is refused: a name", "RFC 4517 section 3.3.9", _ => LdapResultCode.InvalidAttributeSyntax, Person("ann", new LdapAttribute("seeAlso", "no name"))),
        AddRefusal("LDP-ADD-032", "A value that does not fit its syntax is refused: a number", "RFC 4517 section 3.3.16", _ => LdapResultCode.InvalidAttributeSyntax,
            Person("ann", new("objectClass", "inetOrgPerson", "posixAccount"), new("uid", "ann"), new("uidNumber", "many"), new("gidNumber", "1"), new("homeDirectory", "/"))),
        AddRefusal("LDP-ADD-033", "Two values of an attribute that may have one are refused", Rules, _ => LdapResultCode.ConstraintViolation, Person("ann", new LdapAttribute("displayName", "Ann", "Annie"))),
        AddRefusal("LDP-ADD-034", "Values that are equal but for their case are refused", Rules, _ => LdapResultCode.AttributeOrValueExists, Person("ann", new LdapAttribute("title", "Boss", "BOSS"))),
        AddRefusal("LDP-ADD-035", "An empty text is refused", "RFC 4517 section 3.3.6", _ => LdapResultCode.InvalidAttributeSyntax, Person("ann", new LdapAttribute("title", ""))),
        AddRefusal("LDP-ADD-036", "An identifier that the server gives is not the client's to give", "RFC 4530 section 2", _ => LdapResultCode.ConstraintViolation,
            Person("ann", new LdapAttribute("entryUUID", "597ae2f6-16a6-1027-98f4-d28b5365dc14"))),
        AddRefusal("LDP-ADD-037", "A time that the server keeps is not the client's to set", "RFC 4512 section 3.4", _ => LdapResultCode.ConstraintViolation,
            Person("ann", new LdapAttribute("createTimestamp", "20200101000000Z"))),
        Refusal("LDP-ADD-038", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.AddAsync(new($"ann,{harness.BaseDn}", Person("ann")), token)),
        AddRefusal("LDP-ADD-039", "An attribute without values breaks the protocol", AddRfc, _ => LdapResultCode.ProtocolError, Person("ann", new LdapAttribute("title"))),
        Refusal("LDP-ADD-040", "An attribute of a name that the schema does not have is refused", Observed, expected => expected.UndefinedTypeInRdn,
            (harness, token) => Call(() => harness.Admin.AddAsync(new(Dn(harness, "noSuchAttribute=x"), Person("ann")), token))),
        AddRefusal("LDP-ADD-041", "Both spellings of one attribute in one request are refused", Observed, _ => LdapResultCode.AttributeOrValueExists,
            Person("ann", new("title", "Boss"), new("2.5.4.12", "Boss"))),
    ];

    private static Task<Func<Task>> Call(Func<Task> call) => Task.FromResult(call);

    private static ConformanceCase<LdapHarness> AddRefusal(
        string id, string title, string source, Func<LdapExpectations, LdapResultCode> code, params IReadOnlyList<LdapAttribute> attributes) =>
        Refusal(id, title, source, code, (harness, token) => Call(() => harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), attributes), token)));

    private static async Task AddAsync(LdapHarness harness, CancellationToken token)
    {
        var dn = Dn(harness, "cn=Ann Lee");
        await harness.Admin.AddAsync(
            new(dn, new("objectClass", "inetOrgPerson"), new("cn", "Ann Lee", "ann  LEE jr."), new("sn", "Lee"), new("mail", "Ann@Example.com")), token).ConfigureAwait(false);

        var entry = await ReadAsync(harness, $"CN=ann   lee,{harness.BaseDn}", token).ConfigureAwait(false);
        Expect.Equal(dn, entry.Dn, "the name");
        ExpectValues(entry, "cn", "Ann Lee", "ann  LEE jr.");
        ExpectValues(entry, "sn", "Lee");
        ExpectValues(entry, "mail", "Ann@Example.com");
        ExpectValues(entry, "objectClass", "inetOrgPerson");
    }

    private static async Task AddWithoutRdnValueAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, "cn=Ann"), new("objectClass", "inetOrgPerson"), new("sn", "Lee")), token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=ann"), token).ConfigureAwait(false), "cn", "Ann");
    }

    private static async Task AddBesideRdnValueAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, "cn=Ann"), Person("Anna")), token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=ann"), token).ConfigureAwait(false), "cn", "Ann", "Anna");
    }

    private static async Task AddMultiValuedRdnAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, "cn=Ann+uid=a1"), new("objectClass", "inetOrgPerson"), new("sn", "Lee")), token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, Dn(harness, "uid=A1 + cn=ann"), token).ConfigureAwait(false);
        ExpectValues(entry, "cn", "Ann");
        ExpectValues(entry, "uid", "a1");
    }

    private static async Task AddOctetsAsync(LdapHarness harness, CancellationToken token)
    {
        // The head of a JPEG file, with octets that are no UTF-8 and a NUL in it.
        byte[] picture = [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0x00, 0x80, 0xfe, 0xff, 0xd9];
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("jpegPhoto", picture), new LdapAttribute("userPassword", new byte[] { 0, 1, 255 })).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token).ConfigureAwait(false);
        Expect.Equal<LdapValue>(picture, entry["jpegPhoto"] is [var shown, ..] ? shown : default, "the picture");
        Expect.Equal<LdapValue>(new byte[] { 0, 1, 255 }, entry["userPassword"] is [var kept, ..] ? kept : default, "the password");
    }

    private static async Task AddByOidAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, "commonName=ann"), new("2.5.4.0", "2.16.840.1.113730.3.2.2"), new("surname", "Lee")), token).ConfigureAwait(false);
        var found = await FindAsync(harness, "(&(objectClass=inetOrgPerson)(cn=ann)(sn=Lee))", token).ConfigureAwait(false);
        Expect.Equal(1, found.Count, "the number of people of that name");
    }

    private static async Task AddOptionsAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new("description", "hello"), new("description;lang-fr", "bonjour")).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token).ConfigureAwait(false);
        ExpectValues(entry, "description", "hello");
        ExpectValues(entry, "description;lang-fr", "bonjour");
    }

    private static async Task AddEscapedAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, @"cn=Lee\, Ann\20\2b co"), Person("x")), token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, Dn(harness, @"cn=lee\2C ann \+ co"), token).ConfigureAwait(false);
        ExpectValues(entry, "cn", "Lee, Ann + co", "x");
        Expect.Equal(1, (await FindAsync(harness, @"(cn=Lee, Ann + co)", token).ConfigureAwait(false)).Count, "the number of entries with the value");
    }

    private static async Task AddExtensibleAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new("objectClass", "inetOrgPerson", "extensibleObject"), new("uidNumber", "7")).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, ann, token).ConfigureAwait(false), "uidNumber", "7");
    }
}
