using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Assertions;

public sealed class DirectoryAssertionTests : IDisposable
{
    private const string Ann = "uid=ann,ou=people,dc=example,dc=com";

    private readonly FakeWorld _world = new();

    public DirectoryAssertionTests() =>
        Directory.Seed(d => d.Ou("people").Person("ann", p => p.Mail("ann@example.com", "a.lee@example.com").Password("pw")).Person("bob").Group("staff", g => g.Member("ann")));

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void What_is_there_is_told_and_verified()
    {
        Directory.HasEntry("UID=Ann, ou=people,dc=example,dc=com").Should().BeTrue();
        Directory.HasAttribute(Ann, "MAIL").Should().BeTrue();
        Directory.HasAttribute(Ann, "0.9.2342.19200300.100.1.3").Should().BeTrue();
        Directory.HasAttribute(Ann, "name").Should().BeTrue("cn and sn are names");
        Directory.HasValue(Ann, "mail", "ANN@Example.com", "a.lee@example.com").Should().BeTrue();
        Directory.HasValue(Ann, "memberOf", "cn=Staff,OU=people,dc=example,dc=com").Should().BeTrue();
        Directory.MissingValues(Ann, "mail", "ann@example.com", "x@example.com").Should().Equal("x@example.com");

        Directory.VerifyEntry(Ann);
        Directory.VerifyEntry(Ann, "(&(mail=ann*)(!(title=*)))");
        Directory.VerifyAttribute(Ann, "mail");
        Directory.VerifyValue(Ann, "mail", "ann@example.com");
        Directory.VerifyNoEntry("uid=eve,ou=people,dc=example,dc=com");
        Directory.VerifyNoAttribute(Ann, "title");
        Directory.VerifyNoValue(Ann, "mail", "x@example.com", "y@example.com");
        _world.Calls.Count.Should().Be(0);
    }

    [Fact]
    public void What_is_missing_is_told()
    {
        Directory.HasEntry("uid=eve,ou=people,dc=example,dc=com").Should().BeFalse();
        Directory.HasAttribute(Ann, "title").Should().BeFalse();
        Directory.HasAttribute("uid=eve,ou=people,dc=example,dc=com", "title").Should().BeFalse();
        Directory.HasAttribute(Ann, "no such").Should().BeFalse();
        Directory.HasValue(Ann, "mail", "x@example.com").Should().BeFalse();
        Directory.HasValue("uid=eve,ou=people,dc=example,dc=com", "mail").Should().BeFalse();
        Directory.MissingValues("uid=eve,ou=people,dc=example,dc=com", "mail", "x").Should().Equal("x");
        ((Action)(() => Directory.HasEntry("no name"))).Should().Throw<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.InvalidDnSyntax);
    }

    [Fact]
    public void A_missing_entry_is_shown_with_what_is_near()
    {
        Fails(() => Directory.VerifyEntry("uid=anm,ou=people,dc=example,dc=com")).Should().Be(
            "There is no entry 'uid=anm,ou=people,dc=example,dc=com'. The nearest above is 'ou=people,dc=example,dc=com', with 3 right below it. Did you mean 'uid=ann'?");
        Fails(() => Directory.VerifyEntry("uid=bob,ou=staff,dc=example,dc=com")).Should().Be(
            "There is no entry 'uid=bob,ou=staff,dc=example,dc=com'. The nearest above is 'dc=example,dc=com', with 1 right below it. The same name is elsewhere: 'uid=bob,ou=people,dc=example,dc=com'.");
        Fails(() => Directory.VerifyAttribute("dc=org", "dc")).Should().Contain("Nor is there any above it; the suffixes are dc=example,dc=com.");
        Fails(() => Directory.VerifyNoAttribute("dc=org", "dc")).Should().Contain("There is no entry 'dc=org'");
    }

    [Fact]
    public void An_entry_that_does_not_fit_is_shown_without_its_secrets()
    {
        Fails(() => Directory.VerifyEntry(Ann, "(mail=x)")).Should().StartWith($"The entry '{Ann}' does not satisfy (mail=x). It is:").And
            .Contain("  mail: 'ann@example.com', 'a.lee@example.com'").And.Contain("  userPassword: 1 secret").And.NotContain("pw'");
        Fails(() => Directory.VerifyNoEntry(Ann)).Should().StartWith($"There is an entry '{Ann}' where none was expected. It is:").And.Contain("  uid: 'ann'");
    }

    [Fact]
    public void Missing_and_unexpected_attributes_and_values_are_shown_with_what_is_near()
    {
        Fails(() => Directory.VerifyAttribute(Ann, "mial")).Should().Be(
            $"The entry '{Ann}' has no 'mial'; it has objectClass, cn, sn, uid, mail, userPassword. The schema has no such attribute type. Did you mean 'mail'?");
        Fails(() => Directory.VerifyValue(Ann, "title", "x")).Should().StartWith($"The entry '{Ann}' has no 'title'; it has ");
        Fails(() => Directory.VerifyValue(Ann, "mail", "ann@example.com", "anne@example.com")).Should().Be(
            $"'mail' of '{Ann}' lacks 'anne@example.com'; it has 'ann@example.com', 'a.lee@example.com'. Did you mean 'ann@example.com' or 'a.lee@example.com'?");
        Fails(() => Directory.VerifyValue(Ann, "userPassword", "pq")).Should().Be($"'userPassword' of '{Ann}' lacks 1 secret; it has 1 secret.");
        Fails(() => Directory.VerifyNoAttribute(Ann, "mail")).Should().Be($"The entry '{Ann}' has 'mail' where it was not expected: 'ann@example.com', 'a.lee@example.com'.");
        Fails(() => Directory.VerifyNoValue(Ann, "mail", "x", "ANN@example.com")).Should().Be($"'mail' of '{Ann}' has 'ANN@example.com' where it was not expected.");
    }

    private static string Fails(Action verify) => verify.Should().Throw<FakeDriversException>().Which.Message;
}
