#pragma warning disable CA5351 // The mechanism CRAM-MD5 is what its name says (RFC 2195).
using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapSaslBindTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;

    public LdapSaslBindTests()
        : base(options =>
        {
            options.IdentityRules.Add(LdapIdentityRule.Rewrite("([a-z]+)@people", "uid={1}," + People));
            options.IdentityRules.Add(LdapIdentityRule.Search("(.*@example\\.com)", Suffix, "(mail={1})"));
            options.IdentityRules.Add(LdapIdentityRule.Rewrite("cn=ann,o=certificates", Ann));
            options.SaslMechanisms.Add(new FakeTicketMechanism("GSSAPI", new Dictionary<string, string> { ["ann@REALM"] = "u:ann" }));
            options.AccessRules.Add(LdapAccessRules.AllowProxy(Ann, "ou=people," + Suffix));
        }) => Seed(
            Unit("people"), Unit("other"),
            Person("ann", People, new("userPassword", "secret"), new("mail", "ann@example.com")),
            Person("ben", People, new("userPassword", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="), new("mail", "ben@example.com")),
            Person("cat", "ou=other," + Suffix), Person("twin", People), Person("twin", "ou=other," + Suffix));

    [Theory]
    [InlineData("ann", Ann)]
    [InlineData("u:ann", Ann)]
    [InlineData("dn:" + Ann, Ann)]
    [InlineData("dn:UID=Ann, ou=people, dc=example, dc=com", Ann)]
    [InlineData("ann@people", Ann)]
    [InlineData("ann@example.com", Ann)]
    [InlineData("ben", "uid=ben," + People)]
    public async Task Plain_finds_the_entry_of_a_name(string name, string dn)
    {
        await using var connection = World.Ldap.Connect();

        await BindAsync(connection, "PLAIN", $"\0{name}\0secret");

        connection.BoundDn.Should().Be(dn);
    }

    [Theory]
    [InlineData("\0ann\0wrong", LdapResultCode.InvalidCredentials)]
    [InlineData("\0nobody\0secret", LdapResultCode.InvalidCredentials)]
    [InlineData("\0twin\0secret", LdapResultCode.InvalidCredentials)]
    [InlineData("\0cat\0", LdapResultCode.InvalidCredentials)]
    [InlineData("\0*@example.com\0secret", LdapResultCode.InvalidCredentials)]
    [InlineData("u:cat\0ann\0secret", LdapResultCode.InsufficientAccessRights)]
    [InlineData("u:nobody\0ann\0secret", LdapResultCode.InsufficientAccessRights)]
    [InlineData("u:ann\0ben\0secret", LdapResultCode.InsufficientAccessRights)]
    [InlineData("dn:cn=admin,dc=example,dc=com\0ann\0secret", LdapResultCode.InsufficientAccessRights)]
    public async Task Plain_refuses_wrong_passwords_unclear_names_and_others_identities(string credentials, LdapResultCode code)
    {
        await using var connection = World.Ldap.ConnectAs(Ann);

        (await RefusedAsync(() => BindAsync(connection, "PLAIN", credentials))).ResultCode.Should().Be(code);

        connection.IsBound.Should().BeFalse();
    }

    [Fact]
    public async Task Who_may_acts_as_another()
    {
        await using var connection = World.Ldap.Connect();

        await BindAsync(connection, "PLAIN", "u:ben\0ann\0secret");

        connection.BoundDn.Should().Be("uid=ben," + People);
    }

    [Fact]
    public async Task An_unknown_mechanism_is_not_offered()
    {
        await using var connection = World.Ldap.Connect();

        var refused = await RefusedAsync(() => BindAsync(connection, "OTP", "x"));

        refused.ResultCode.Should().Be(LdapResultCode.AuthMethodNotSupported);
        refused.DiagnosticMessage.Should().Contain("SCRAM-SHA-256");
    }

    [Fact]
    public async Task The_root_dse_lists_the_mechanisms_that_are_offered()
    {
        var root = (await Admin.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, "(objectClass=*)", "supportedSASLMechanisms"), Token)).Entries[0];

        root.GetTexts("supportedSASLMechanisms").Should().Equal("ANONYMOUS", "CRAM-MD5", "DIGEST-MD5", "EXTERNAL", "GSSAPI", "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256");
    }

    [Fact]
    public async Task External_is_who_the_layer_below_says()
    {
        await using var connection = World.Ldap.Connect();

        (await RefusedAsync(() => BindAsync(connection, "EXTERNAL", null))).ResultCode.Should().Be(LdapResultCode.InappropriateAuthentication);
        connection.ExternalIdentity = "CN=Ann,O=Certificates";
        await BindAsync(connection, "EXTERNAL", null);
        connection.BoundDn.Should().Be(Ann);
        connection.ExternalIdentity = "cn=stranger,o=certificates";
        await BindAsync(connection, "EXTERNAL", string.Empty);
        connection.BoundDn.Should().Be("cn=stranger,o=certificates");
        connection.ExternalIdentity = "uid=ben," + People;
        await BindAsync(connection, "external", string.Empty);
        connection.BoundDn.Should().Be("uid=ben," + People);
    }

    [Fact]
    public async Task Anonymous_is_nobody_and_a_ticket_somebody()
    {
        await using var connection = World.Ldap.Connect();

        await BindAsync(connection, "GSSAPI", "ann@REALM");
        connection.BoundDn.Should().Be(Ann);
        await BindAsync(connection, "ANONYMOUS", "trace");
        connection.IsBound.Should().BeFalse();
    }

    [Fact]
    public async Task Cram_md5_takes_two_steps()
    {
        await using var connection = World.Ldap.Connect();

        var challenge = await BindAsync(connection, "CRAM-MD5", null);
        connection.IsBound.Should().BeFalse("the exchange goes on");
        var digest = Convert.ToHexString(HMACMD5.HashData("secret"u8, challenge.ServerSaslCredentials!.Value.Octets.Span)).ToLowerInvariant();
        await BindAsync(connection, "CRAM-MD5", "ann " + digest);

        challenge.Code.Should().Be(LdapResultCode.SaslBindInProgress);
        connection.BoundDn.Should().Be(Ann);
    }

    [Fact]
    public async Task Scram_proves_both_sides()
    {
        await using var connection = World.Ldap.Connect();

        var challenge = await BindAsync(connection, "SCRAM-SHA-256", "n,,n=ann,r=client");
        var first = challenge.ServerSaslCredentials!.Value.Text;
        var parts = first.Split(',');
        var salted = Rfc2898DeriveBytes.Pbkdf2("secret"u8, Convert.FromBase64String(parts[1][2..]), 4096, HashAlgorithmName.SHA256, 32);
        var key = HMACSHA256.HashData(salted, "Client Key"u8);
        var last = $"c=biws,{parts[0]}";
        var text = Encoding.UTF8.GetBytes($"n=ann,r=client,{first},{last}");
        var proof = Convert.ToBase64String([.. key.Zip(HMACSHA256.HashData(SHA256.HashData(key), text), (one, other) => (byte)(one ^ other))]);
        var bound = await BindAsync(connection, "SCRAM-SHA-256", $"{last},p={proof}");

        connection.BoundDn.Should().Be(Ann);
        bound.ServerSaslCredentials!.Value.Text.Should().Be("v=" + Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), text)));
    }

    [Fact]
    public async Task Challenges_differ_and_follow_from_the_seed()
    {
        using var again = new FakeWorld();
        again.Ldap.ConnectAs();
        await using var connection = World.Ldap.Connect();
        await using var other = again.Ldap.Connect();

        var first = await BindAsync(connection, "DIGEST-MD5", null);
        var second = await BindAsync(connection, "DIGEST-MD5", null);
        var same = await BindAsync(other, "DIGEST-MD5", null);

        second.ServerSaslCredentials.Should().NotBe(first.ServerSaslCredentials);
        (same.ServerSaslCredentials == first.ServerSaslCredentials).Should().Be(connection.Number == other.Number);
    }

    [Fact]
    public async Task Another_request_ends_the_exchange_and_hears_of_it()
    {
        await using var connection = World.Ldap.Connect();
        var challenge = await BindAsync(connection, "CRAM-MD5", null);
        var digest = Convert.ToHexString(HMACMD5.HashData("secret"u8, challenge.ServerSaslCredentials!.Value.Octets.Span)).ToLowerInvariant();

        var refused = await RefusedAsync(() => connection.WhoAmIAsync(Token));
        var late = await RefusedAsync(() => BindAsync(connection, "CRAM-MD5", "ann " + digest));

        refused.ResultCode.Should().Be(LdapResultCode.OperationsError);
        late.ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
        (await connection.WhoAmIAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_simple_bind_or_another_mechanism_in_between_starts_anew()
    {
        await using var connection = World.Ldap.Connect();
        await BindAsync(connection, "CRAM-MD5", null);

        await connection.BindAsync(Ann, "secret", Token);
        connection.BoundDn.Should().Be(Ann);
        await BindAsync(connection, "CRAM-MD5", null);
        await BindAsync(connection, "PLAIN", "\0ann\0secret");

        connection.BoundDn.Should().Be(Ann);
    }

    private static Task<LdapBindResult> BindAsync(FakeLdapConnection connection, string mechanism, string? credentials) =>
        connection.BindAsync(new LdapBindRequest { Credentials = new LdapSaslCredentials(mechanism, credentials is null ? (LdapValue?)null : credentials) }, Token);
}
