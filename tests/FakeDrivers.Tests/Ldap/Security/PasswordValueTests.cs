using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class PasswordValueTests
{
    // Made by OpenLDAP's slappasswd (2.5) for the password "secret".
    private static readonly string[] OfSlappasswd =
    [
        "secret",
        "{CLEARTEXT}secret",
        "{cleartext}secret",
        "{SSHA}wXDF1IpybYpXL7/8btLdNBECSvTk9Wtz",
        "{ssha}wXDF1IpybYpXL7/8btLdNBECSvTk9Wtz",
        "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
        "{SMD5}tssf59FM7lt36qTjzKI9ial90xw=",
        "{MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ==",
        "{SSHA256}jnxcRsWdB1rELmuP5v2qcnGgdlyC+hdhntt/MrM000ds2w4FTyEZUQ==",
        "{SSHA384}8+ujsysRbZeuq9FqkfHr9G3IeQO6/Lt36/9Bvg3Y/3ICSdTB24VfAhJlcH5Gwp4+swOyzloKYzA=",
        "{SSHA512}+B3TNS5ash6ceQGqtSLUu+AcqOzFVykZdfIrg6eBiKybZ/jAPA1Fhdx3cJRH8Dql/ET/cB9ZxW+bXReOeAd9M1ATgI4y0yy7",
        "{SHA256}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=",
        "{SHA384}WKd1ukESvjAFrkQHznV9iP2nHUBJe7gCbsrFTU4//HIyzo3jq1rLMK45dg/ufFPt",
        "{SHA512}vSsar3708Jvp9Szi2NWZZ02Bqp1qRCFpbcTZPdBhnWgs5WtNZKnvCXdhztmeD2cmW192CF5bDufKRpayrW/isg==",
        "{CRYPT}$6$.D8diYGZ$ip0krMEvYEL4S7GI.EK00iqgEy3VQfMW.ITT1WE35qGXczjAa2mVzdvxayEHuuEbTy1mfk/kt2MOrlJW33oHs/",
        "{CRYPT}$5$KjVWZa0DqspGklOF$IBkuZnB8TX7XGI8TyFRleItBTYtgI3lvZKiDViV3F3C",
        "{CRYPT}$1$eg89NNA0$dNvm3fyc9tpQih7qxoW/S0",
    ];

    [Fact]
    public void What_slappasswd_made_matches_its_password_and_no_other()
    {
        OfSlappasswd.Should().AllSatisfy(stored =>
        {
            Matches(stored, "secret").Should().BeTrue(stored);
            Matches(stored, "Secret").Should().BeFalse(stored);
            Matches(stored, "secret ").Should().BeFalse(stored);
            Matches(stored, string.Empty).Should().BeFalse(stored);
        });
    }

    [Fact]
    public void A_long_password_of_other_rounds_matches_by_crypt()
    {
        const string Password = "a longer pässword, of more than sixty-four octets, so that the block loops are run too";
        const string Stored =
            "{CRYPT}$6$rounds=1200$.BxoC7i0/nZCd/SE$OW5Np8Qa6RjohsDi8Gl0zBDWetKvBEfiJbboRh9I3ATEKzjYYC4CfRwgyjet7NuN7hppv/Cg4jkcQ4DAMtRrD.";

        Matches(Stored, Password).Should().BeTrue();
        Matches(Stored, Password + ".").Should().BeFalse();
    }

    // Made by glibc's crypt(3).
    [Theory]
    [InlineData("$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5", "Hello world!")]
    [InlineData("$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA", "Hello world!")]
    [InlineData("$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1", "Hello world!")]
    [InlineData("$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.", "Hello world!")]
    [InlineData("$1$ab$rn6aQS/o7141mj179E/zA.", "")]
    [InlineData("$5$ab$qRq/oZkUn9lJUSIcgVT3NbpSDsjn.r137TBSoCt2kCA", "")]
    [InlineData("$1$abcdefgh$UTp201MoXYtlKwTsCr3aw1", "0123456789abcdef0123456789abcdef")]
    public void What_crypt_made_matches(string crypted, string password) => Matches("{CRYPT}" + crypted, password).Should().BeTrue();

    [Fact]
    public void The_first_rfc_6070_key_matches_as_pbkdf2()
    {
        var key = Convert.ToBase64String(Convert.FromHexString("4B007901B765489ABEAD49D926F721D065A429C1")).TrimEnd('=').Replace('+', '.');

        Matches($"{{PBKDF2}}4096$c2FsdA${key}", "password").Should().BeTrue();
        Matches($"{{PBKDF2-SHA1}}4096$c2FsdA${key}", "password").Should().BeTrue();
        Matches($"{{PBKDF2-SHA256}}4096$c2FsdA${key}", "password").Should().BeFalse();
    }

    [Theory]
    [InlineData("{ROT13}frperg")]
    [InlineData("{SSHA}not base64!")]
    [InlineData("{SSHA}c2hvcnQ=")]
    [InlineData("{PBKDF2-SHA256}many$c2FsdA$c2FsdA")]
    [InlineData("{PBKDF2-SHA256}")]
    [InlineData("{CRYPT}Kd1axAnSls9sk")]
    [InlineData("{CRYPT}$6$rounds=x$salt$hash")]
    [InlineData("{SCRAM-SHA-256}4096:c2FsdA$only")]
    [InlineData("{SHA}")]
    public void What_cannot_be_read_matches_nothing(string stored)
    {
        Matches(stored, "secret").Should().BeFalse();
        Matches(stored, stored).Should().BeFalse("the text itself is no password either");
    }

    [Theory]
    [InlineData("{}secret")]
    [InlineData("{secret")]
    [InlineData("{")]
    public void A_brace_that_names_no_scheme_is_part_of_the_password(string stored) => Matches(stored, stored).Should().BeTrue();

    [Fact]
    public void Each_scheme_makes_values_that_match_and_show_no_password()
    {
        foreach (var scheme in Enum.GetValues<LdapPasswordScheme>())
        {
            var stored = PasswordValue.Of(scheme, "pässword"u8, Count);

            Matches(stored, "pässword").Should().BeTrue($"{scheme} made {stored}");
            Matches(stored, "password").Should().BeFalse($"{scheme} made {stored}");
            if (scheme != LdapPasswordScheme.Clear) stored.Text.Should().NotContain("ssword").And.StartWith("{");
        }
    }

    [Fact]
    public void The_salt_alone_makes_the_difference_between_two_values()
    {
        var first = PasswordValue.Of(LdapPasswordScheme.SaltedSha512, "secret"u8, Count);
        var again = PasswordValue.Of(LdapPasswordScheme.SaltedSha512, "secret"u8, Count);
        var other = PasswordValue.Of(LdapPasswordScheme.SaltedSha512, "secret"u8, count => new byte[count]);

        again.Should().Be(first);
        other.Should().NotBe(first);
    }

    [Fact]
    public void Any_of_several_values_may_match()
    {
        LdapValue[] stored = ["{SSHA}wXDF1IpybYpXL7/8btLdNBECSvTk9Wtz", "other", "{ROT13}frperg"];

        PasswordValue.AnyMatches(stored, "secret"u8).Should().BeTrue();
        PasswordValue.AnyMatches(stored, "other"u8).Should().BeTrue();
        PasswordValue.AnyMatches(stored, "third"u8).Should().BeFalse();
        PasswordValue.AnyMatches([], ""u8).Should().BeFalse("an entry without a password has no empty one");
    }

    private static bool Matches(LdapValue stored, string password) => PasswordValue.Matches(stored, Encoding.UTF8.GetBytes(password));

    private static byte[] Count(int count) => [.. Enumerable.Range(1, count).Select(number => (byte)number)];
}
