using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class LoadLdifTests : IDisposable
{
    private const string People = """
        version: 1

        dn: dc=example,dc=com
        objectClass: top
        objectClass: domain
        dc: example
        description: ours

        dn: ou=people,dc=example,dc=com
        objectClass: organizationalUnit
        ou: people

        dn: uid=ann,ou=people,dc=example,dc=com
        objectClass: inetOrgPerson
        uid: ann
        cn: Ann
        sn: Lee
        userPassword: secret
        """;

    private readonly FakeWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Entries_are_loaded_and_can_be_bound_as()
    {
        var result = Directory.LoadLdif(People);

        result.Should().BeEquivalentTo(new { Entries = 3, Changes = 0, LeftOut = Array.Empty<string>() });
        Directory.Count.Should().Be(3);
        await using var connection = Directory.Connect();
        await connection.BindAsync(new("uid=ann,ou=people,dc=example,dc=com", "secret"), Token);
        connection.BoundDn.Should().Be("uid=ann,ou=people,dc=example,dc=com");
        _world.Calls.Of(LdapOperations.Add).Should().BeEmpty("seeding is no call");
    }

    [Fact]
    public void The_entry_of_a_suffix_takes_what_the_text_has()
    {
        var uuid = Directory.FindEntry("dc=example,dc=com", withOperational: true)!.GetText("entryUUID");

        Directory.LoadLdif(People);

        var suffix = Directory.FindEntry("dc=example,dc=com", withOperational: true)!;
        suffix.GetTexts("objectClass").Should().Equal("top", "domain");
        suffix.GetText("description").Should().Be("ours");
        suffix.GetText("o").Should().BeNull();
        suffix.GetText("entryUUID").Should().Be(uuid);
        Directory.LoadLdif("dn: dc=example,dc=com\nobjectClass: domain\ndc: example\nentryUUID: 0f3a1cb6-0000-4000-8000-000000000001");
        Directory.FindEntry("dc=example,dc=com", withOperational: true)!.GetText("entryUUID").Should().Be("0f3a1cb6-0000-4000-8000-000000000001");
    }

    [Fact]
    public void Operational_attributes_that_are_given_are_kept_and_others_made()
    {
        Directory.LoadLdif(People);
        Directory.LoadLdif("""
            dn: uid=bob,ou=people,dc=example,dc=com
            objectClass: inetOrgPerson
            uid: bob
            cn: Bob
            sn: Lee
            entryUUID: 0f3a1cb6-0000-4000-8000-000000000001
            createTimestamp: 20010203040506Z
            creatorsName: cn=ancient
            pwdChangedTime: 20020203040506Z
            """);

        var bob = Directory.FindEntry("uid=bob,ou=people,dc=example,dc=com", withOperational: true)!;
        bob.GetText("entryUUID").Should().Be("0f3a1cb6-0000-4000-8000-000000000001");
        bob.GetText("createTimestamp").Should().Be("20010203040506Z");
        bob.GetText("modifyTimestamp").Should().Be("20010203040506Z");
        bob.GetText("creatorsName").Should().Be("cn=ancient");
        bob.GetText("pwdChangedTime").Should().Be("20020203040506Z");
        Directory.FindEntry("uid=ann,ou=people,dc=example,dc=com", withOperational: true)!.GetText("creatorsName").Should().Be("cn=admin,dc=example,dc=com");
    }

    [Fact]
    public void Changes_are_run_between_entries()
    {
        Directory.LoadLdif(People);

        var result = Directory.LoadLdif("""
            dn: uid=ann,ou=people,dc=example,dc=com
            changetype: modify
            add: mail
            mail: ann@example.com
            -

            dn: uid=bob,ou=people,dc=example,dc=com
            changetype: add
            objectClass: inetOrgPerson
            cn: Bob
            sn: Lee

            dn: uid=ann,ou=people,dc=example,dc=com
            changetype: modrdn
            newrdn: uid=anna
            deleteoldrdn: 1

            dn: uid=bob,ou=people,dc=example,dc=com
            changetype: delete

            dn: ou=more,dc=example,dc=com
            objectClass: organizationalUnit
            """);

        result.Should().BeEquivalentTo(new { Entries = 2, Changes = 3 });
        Directory.HasValue("uid=anna,ou=people,dc=example,dc=com", "mail", "ANN@example.com").Should().BeTrue();
        Directory.HasEntry("uid=bob,ou=people,dc=example,dc=com").Should().BeFalse();
        Directory.HasEntry("ou=more,dc=example,dc=com").Should().BeTrue();
    }

    [Fact]
    public void What_breaks_a_rule_is_named_with_its_place_and_nothing_is_done()
    {
        var load = () => Directory.LoadLdif(
            """
            dn: ou=people,dc=example,dc=com
            objectClass: organizationalUnit

            # no surname
            dn: uid=ann,ou=people,dc=example,dc=com
            objectClass: inetOrgPerson
            cn: Ann
            """,
            new() { SourceName = "people.ldif", Clear = true });

        var error = load.Should().Throw<LdapException>().Which;
        error.ResultCode.Should().Be(LdapResultCode.ObjectClassViolation);
        error.DiagnosticMessage.Should().StartWith("people.ldif, line 5, 'uid=ann,ou=people,dc=example,dc=com': ").And.Contain("'sn'");
        Directory.Count.Should().Be(1);

        var change = () => Directory.LoadLdif("dn: ou=a,dc=example,dc=com\nobjectClass: organizationalUnit\n\ndn: ou=b,dc=example,dc=com\nchangetype: delete");
        change.Should().Throw<LdapException>().WithMessage("*LDIF, line 4, 'ou=b,dc=example,dc=com': there is no entry*").Which.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        Directory.Count.Should().Be(1);

        ((Action)(() => Directory.LoadLdif("dn: ou=a,dc=example,dc=com\nobjectClass: organizationalUnit\n\nnothing"))).Should().Throw<LdifException>().Which.Line.Should().Be(4);
        Directory.Count.Should().Be(1);
    }

    [Fact]
    public void Parents_may_follow_their_children_when_told_so()
    {
        const string Upward = "dn: uid=ann,ou=people,dc=example,dc=com\nobjectClass: account\n\ndn: ou=people,dc=example,dc=com\nobjectClass: organizationalUnit";

        ((Action)(() => Directory.LoadLdif(Upward))).Should().Throw<LdapException>().WithMessage("*line 1*ou=people*").Which.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        Directory.LoadLdif(Upward, new() { AnyOrder = true }).Entries.Should().Be(2);
        Directory.Entries().Select(entry => entry.Dn).Should().Equal("dc=example,dc=com", "ou=people,dc=example,dc=com", "uid=ann,ou=people,dc=example,dc=com");
    }

    [Fact]
    public void What_was_there_can_go_first()
    {
        Directory.LoadLdif(People);
        ((Action)(() => Directory.LoadLdif(People))).Should().Throw<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.EntryAlreadyExists);

        Directory.LoadLdif(People, new() { Clear = true }).Entries.Should().Be(3);

        Directory.Count.Should().Be(3);
        Directory.Clear();
        Directory.Entries().Should().ContainSingle().Which.Dn.Should().Be("dc=example,dc=com");
    }

    [Fact]
    public void What_the_schema_does_not_know_can_be_left_out()
    {
        const string Dump = "dn: ou=x,dc=example,dc=com\nobjectClass: organizationalUnit\nobjectClass: vendorThing\nvendorFlag: 1\nvendorFlag;x-a: 2\nou: x";

        ((Action)(() => Directory.LoadLdif(Dump))).Should().Throw<LdapException>().Which.ResultCode.Should().BeOneOf(LdapResultCode.UndefinedAttributeType, LdapResultCode.ObjectClassViolation);

        Directory.LoadLdif(Dump, new() { LeaveOutUnknown = true }).LeftOut.Should().Equal("vendorFlag", "vendorFlag;x-a", "vendorThing");
        Directory.FindEntry("ou=x,dc=example,dc=com")!.GetTexts("objectClass").Should().Equal("organizationalUnit");
    }

    [Fact]
    public void Files_streams_records_and_placeholders_serve_as_well()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("ldif-");
        try
        {
            var path = Path.Combine(folder.FullName, "people.ldif");
            File.WriteAllText(path, People.Replace("dc=example,dc=com", "{{suffix}}", StringComparison.Ordinal));
            var options = new LdapImportOptions { Placeholders = new Dictionary<string, string> { ["suffix"] = "dc=example,dc=com" } };
            Directory.LoadLdifFile(path, options).Entries.Should().Be(3);
            File.AppendAllText(path, "\n\nwrong");
            ((Action)(() => Directory.LoadLdifFile(path, new() { Clear = true, Placeholders = options.Placeholders }))).Should().Throw<LdifException>().WithMessage($"{path}, line 20: *");
            Directory.ExportLdif().Should().Contain("uid=ann", "nothing was done, not even the clearing");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Directory.LoadLdif(new MemoryStream(Encoding.UTF8.GetBytes(People)), new() { Clear = true }).Entries.Should().Be(3);
        Directory.LoadLdif(FakeDrivers.Ldap.Ldif.Parse(People), new() { Clear = true }).Entries.Should().Be(3);
    }

    [Fact]
    public void What_is_exported_loads_as_the_same()
    {
        Directory.LoadLdif(People);
        _world.Clock.Advance(TimeSpan.FromHours(1));
        Directory.LoadLdif("dn: uid=ann,ou=people,dc=example,dc=com\nchangetype: modify\nreplace: cn\ncn: Änn\n-");
        var plain = Directory.ExportLdif();
        var whole = Directory.ExportLdif(new() { WithOperational = true });

        using var other = new FakeWorld();
        other.Ldap.LoadLdif(whole);

        other.Ldap.ExportLdif(new() { WithOperational = true }).Should().Be(whole);
        other.Ldap.ExportLdif().Should().Be(plain);
        plain.Should().NotContain("entryUUID").And.StartWith("version: 1\ndn: dc=example,dc=com\nobjectClass: top\nobjectClass: domain\n");
        whole.Should().Contain("modifyTimestamp");
    }

    [Fact]
    public void A_part_can_be_exported()
    {
        Directory.LoadLdif(People);

        Directory.Entries(new() { BaseDn = "OU=People,dc=example,dc=com" }).Should().HaveCount(2);
        Directory.Entries(new() { Filter = "(uid=*)" }).Should().ContainSingle().Which.Dn.Should().StartWith("uid=ann");
        Directory.ExportLdif(new() { Filter = "(uid=*)", Writing = { WithVersion = false } }).Should().StartWith("dn: uid=ann,");
        ((Action)(() => Directory.Entries(new() { BaseDn = "ou=none,dc=example,dc=com" }))).Should().Throw<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        Directory.FindEntry("ou=none,dc=example,dc=com").Should().BeNull();
    }
}
