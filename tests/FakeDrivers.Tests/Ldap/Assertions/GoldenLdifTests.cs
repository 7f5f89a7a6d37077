using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Assertions;

public sealed class GoldenLdifTests : IDisposable
{
    private const string Golden = """
        dn: UID=bob,ou=people,dc=example,dc=com
        sn: bob
        cn: bob
        uid: bob
        objectClass: inetOrgPerson
        objectClass: organizationalPerson
        objectClass: person
        objectClass: top
        entryUUID: 00000000-0000-4000-8000-000000000000

        dn: ou=people,dc=example,dc=com
        objectClass: top
        objectClass: organizationalUnit
        OU: people
        """;

    private readonly FakeWorld _world = new();

    public GoldenLdifTests() => Directory.Seed(d => d.Ou("people").Person("bob"));

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Order_operational_attributes_and_the_suffix_do_not_count()
    {
        Directory.CompareLdif(Golden).Should().BeEmpty();
        Directory.VerifyLdif(Golden);
        Directory.VerifyLdif(Directory.ExportLdif());
        Directory.VerifyLdif(Directory.ExportLdif(new() { WithOperational = true }));
    }

    [Fact]
    public void Differences_are_shown_a_line_each()
    {
        Directory.LoadLdif("dn: uid=bob,ou=people,dc=example,dc=com\nchangetype: modify\nreplace: sn\nsn: Lee\n-\nadd: userPassword\nuserPassword: pw\n-\n\ndn: ou=new,dc=example,dc=com\nobjectClass: organizationalUnit");
        var golden = Golden + "\n\ndn: ou=old,dc=example,dc=com\nobjectClass: organizationalUnit\nou: old";

        Directory.CompareLdif(golden).ReplaceLineEndings("\n").Should().Be("""
              dn: uid=bob,ou=people,dc=example,dc=com
            -   sn: bob
            +   sn: Lee
            +   userPassword: (a secret)
            + dn: ou=new,dc=example,dc=com
            +   objectClass: organizationalUnit
            +   ou: new
            - dn: ou=old,dc=example,dc=com
            -   objectClass: organizationalUnit
            -   ou: old
            """.ReplaceLineEndings("\n"));
        ((Action)(() => Directory.VerifyLdif(golden))).Should().Throw<FakeDriversException>()
            .WithMessage("The directory is not as the LDIF says (- expected and missing, + there and not expected):*-   sn: bob*world.Ldap.ExportLdif()*");
    }

    [Fact]
    public void A_part_can_be_compared_and_a_suffix_that_the_text_has()
    {
        Directory.CompareLdif("dn: uid=bob,ou=people,dc=example,dc=com\nobjectClass: inetOrgPerson\nobjectClass: organizationalPerson\nobjectClass: person\nobjectClass: top\nsn: bob\ncn: bob\nuid: bob", "uid=bob,ou=people,dc=example,dc=com").Should().BeEmpty();
        Directory.CompareLdif($"{Golden}\n\ndn: dc=example,dc=com\ndc: example").Should().Contain("  dn: dc=example,dc=com").And.Contain("+   o: example");
        ((Action)(() => Directory.CompareLdif("dn: dc=x\nchangetype: delete"))).Should().Throw<LdifException>().Which.Line.Should().Be(1);
    }
}
