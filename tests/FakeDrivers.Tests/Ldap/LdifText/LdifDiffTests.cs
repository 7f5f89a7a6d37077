using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.LdifText;

public sealed class LdifDiffTests
{
    [Fact]
    public void The_changes_between_two_directories_are_found()
    {
        var before = Entries("""
            dn: dc=x
            dc: x

            dn: ou=old,dc=x
            ou: old

            dn: cn=below,ou=old,dc=x
            cn: below

            dn: cn=Same, dc=x
            cn: Same
            mail: a
            mail: b

            dn: cn=ann,dc=x
            cn: ann
            mail: a
            mail: b
            title: one
            title: two
            fax: 1
            """);
        var after = Entries("""
            dn: dc=x
            dc: x

            dn: cn=same,dc=x
            mail: b
            CN: Same
            mail: a

            dn: cn=ann,dc=x
            cn: ann
            mail: b
            mail: c
            title: three
            sn: new

            dn: ou=new,dc=x
            ou: new
            """);

        Ldif.ToText(Ldif.Diff(before, after), new() { WithVersion = false }).Should().Be("""
            dn: cn=ann,dc=x
            changetype: modify
            delete: mail
            mail: a
            -
            add: mail
            mail: c
            -
            replace: title
            title: three
            -
            add: sn
            sn: new
            -
            delete: fax
            -

            dn: ou=new,dc=x
            changetype: add
            ou: new

            dn: cn=below,ou=old,dc=x
            changetype: delete

            dn: ou=old,dc=x
            changetype: delete

            """.ReplaceLineEndings("\n"));
        Ldif.Diff(before, before).Should().BeEmpty();
        Ldif.Diff(after, after).Should().BeEmpty();
    }

    private static IEnumerable<LdapEntry> Entries(string text) => Ldif.Parse(text).Cast<LdifContentRecord>().Select(record => record.Entry);
}
