using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapDnKeyTests
{
    [Theory]
    [InlineData("cn=Ann Smith,dc=example,dc=com", "CN=ann   smith , DC=EXAMPLE;dc=com")]
    [InlineData("cn=Ann,dc=a", "2.5.4.3=ANN,0.9.2342.19200300.100.1.25=a")]
    [InlineData("commonName=Ann", "OID.2.5.4.3=ann")]
    [InlineData("cn=Ann+uid=1", "userid=1+cn=ann")]
    [InlineData("cn=Smith\\, Ann", "cn=\"smith, ann\"")]
    [InlineData("cn=L\\C3\\BCtzen", "cn=lÜtzen")]
    [InlineData("cn=#0C03416E6E", "cn=ann")]
    [InlineData("x-own=A  b", "X-OWN=a b")]
    [InlineData("serialNumber=a", "2.5.4.5=A")]
    [InlineData("uidNumber=7", "uidNumber=007")]
    [InlineData("telephoneNumber=\\+1 23-4", "telephoneNumber=\\+1234")]
    [InlineData("cn=\\ a\\ ", "cn=a")]
    [InlineData("member=cn=a\\,dc=b", "member=CN=A\\, DC=B")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => LdapSchema.Standard.DnKey(one).Should().NotBeNull().And.Be(LdapSchema.Standard.DnKey(other));

    [Theory]
    [InlineData("cn=a,dc=b", "cn=a\\,dc=b")]
    [InlineData("cn=a", "sn=a")]
    [InlineData("homeDirectory=/A", "homeDirectory=/a")]
    [InlineData("cn=a+uid=b", "cn=a,uid=b")]
    [InlineData("userPassword=a", "userPassword=A")]
    public void Names_of_different_entries_have_different_keys(string one, string other) => LdapSchema.Standard.DnKey(one).Should().NotBe(LdapSchema.Standard.DnKey(other));

    [Theory]
    [InlineData("cn"), InlineData("cn=a,"), InlineData("cn=a+2.5.4.3=b"), InlineData("cn=\\FF"), InlineData("uidNumber=x"), InlineData("cn=a,b")]
    public void Text_that_is_no_name_has_no_key(string text) => LdapSchema.Standard.DnKey(text).Should().BeNull();

    [Fact]
    public void The_empty_name_has_the_empty_key() => LdapSchema.Standard.DnKey(string.Empty).Should().BeEmpty();

    [Fact]
    public void A_long_name_has_a_key()
    {
        var name = string.Join(',', Enumerable.Range(0, 100).Select(number => $"ou=Unit {number}"));

        LdapSchema.Standard.DnKey(name).Should().Be(string.Join('\u0001', Enumerable.Range(0, 100).Select(number => $"ou=unit {number}")));
    }

    [Fact]
    public void Threads_that_ask_for_many_names_at_once_all_get_the_right_key() =>
        Parallel.For(0, 20_000, number =>
        {
            if (LdapSchema.Standard.DnKey($"UID=User {number % 3000},dc=a") != $"uid=user {number % 3000}\u0001dc=a") throw new InvalidOperationException("The key is another's.");
        });
}
