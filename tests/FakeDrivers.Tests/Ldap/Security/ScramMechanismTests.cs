using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class ScramMechanismTests
{
    // RFC 5802 5.
    [Fact]
    public void Sha_1_gives_the_messages_of_its_rfc()
    {
        var secret = ScramSecret.Of(HashAlgorithmName.SHA1, "pencil"u8, Convert.FromBase64String("QSXCR+Q6sek8bf92"));
        var exchange = new ScramExchange(
            "user", string.Empty, "n,,", "n=user,r=fyko+d2lbbFgONRv9qkxdawL",
            "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096", "fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j", [secret]);

        var reply = Finish(HashAlgorithmName.SHA1, exchange, "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");

        reply.AuthenticationId.Should().Be("user");
        reply.Credentials!.Value.Text.Should().Be("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    }

    // RFC 7677 3.
    [Fact]
    public void Sha_256_gives_the_messages_of_its_rfc()
    {
        var secret = ScramSecret.Of(HashAlgorithmName.SHA256, "pencil"u8, Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ=="));
        var exchange = new ScramExchange(
            "user", string.Empty, "n,,", "n=user,r=rOprNGfwEbeRWgbNEkqO",
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
            "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", [secret]);

        var reply = Finish(
            HashAlgorithmName.SHA256, exchange,
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

        reply.AuthenticationId.Should().Be("user");
        reply.Credentials!.Value.Text.Should().Be("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("{CLEARTEXT}secret")]
    [InlineData("{SCRAM-SHA-256}")]
    public void Passwords_in_the_clear_and_stored_keys_serve(string kind)
    {
        var stored = kind == "{SCRAM-SHA-256}" ? PasswordValue.Of(LdapPasswordScheme.ScramSha256, "secret"u8, count => new byte[count]).Text : kind;
        var exchange = new SaslExchange(new ScramMechanism(HashAlgorithmName.SHA256), ("a,n=n", stored));

        var reply = Play(exchange, "n,a=u:ben,", "a=2Cn=3Dn", "secret");

        reply.Code.Should().Be(LdapResultCode.Success);
        reply.AuthenticationId.Should().Be("a,n=n");
        reply.AuthorizationId.Should().Be("u:ben");
    }

    [Theory]
    [InlineData("ann", "wrong")]
    [InlineData("ben", "secret")]
    [InlineData("cat", "secret")]
    public void A_wrong_password_an_unknown_name_and_a_hash_fail_alike_at_the_end(string name, string password)
    {
        var exchange = new SaslExchange(new ScramMechanism(HashAlgorithmName.SHA256), ("ann", "secret"), ("cat", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="));

        var reply = Play(exchange, "n,,", name, password);

        reply.Code.Should().Be(LdapResultCode.InvalidCredentials);
        reply.AuthenticationId.Should().Be(name);
        reply.DiagnosticMessage.Should().BeEmpty();
    }

    [Theory]
    [InlineData("p=tls-unique,,n=ann,r=x")]
    [InlineData("n,,n=ann")]
    [InlineData("n,,n=ann,r=")]
    [InlineData("n,,n=,r=x")]
    [InlineData("n,,n=a=4Fn,r=x")]
    [InlineData("n,,m=ext,n=ann,r=x")]
    [InlineData("n,b=ann,n=ann,r=x")]
    [InlineData("")]
    public void A_first_message_that_is_malformed_or_wants_channel_binding_is_refused(string message) =>
        new SaslExchange(new ScramMechanism(HashAlgorithmName.SHA1), ("ann", "secret")).Send(message).Code.Should().Be(LdapResultCode.InvalidCredentials);

    [Theory]
    [InlineData("c=biws,r=other,p=AAAA")]
    [InlineData("c=eSws,r={nonce},p=AAAA")]
    [InlineData("c=biws,r={nonce}")]
    [InlineData("c=biws,r={nonce},p=*")]
    [InlineData("c=biws,r={nonce},p=")]
    public void A_last_message_that_does_not_fit_the_first_is_refused(string message)
    {
        var exchange = new SaslExchange(new ScramMechanism(HashAlgorithmName.SHA1), ("ann", "secret"));
        var nonce = exchange.Send("n,,n=ann,r=x").Credentials!.Value.Text.Split(',')[0][2..];

        exchange.Send(message.Replace("{nonce}", nonce)).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    private static LdapSaslReply Finish(HashAlgorithmName hash, ScramExchange exchange, string message) =>
        new ScramMechanism(hash).Respond(new(_ => null, count => new byte[count]), message, exchange);

    /// <summary>The client's side, by the letter of RFC 5802 3.</summary>
    private static LdapSaslReply Play(SaslExchange exchange, string header, string name, string password)
    {
        var clientFirst = $"n={name},r=clientnonce";
        var serverFirst = exchange.Send(header + clientFirst).Credentials!.Value.Text;
        var parts = serverFirst.Split(',');
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), Convert.FromBase64String(parts[1][2..]), int.Parse(parts[2][2..]), HashAlgorithmName.SHA256, 32);
        var key = HMACSHA256.HashData(salted, "Client Key"u8);
        var withoutProof = $"c={Convert.ToBase64String(Encoding.UTF8.GetBytes(header))},{parts[0]}";
        var signature = HMACSHA256.HashData(SHA256.HashData(key), Encoding.UTF8.GetBytes($"{clientFirst},{serverFirst},{withoutProof}"));
        return exchange.Send($"{withoutProof},p={Convert.ToBase64String([.. key.Zip(signature, (one, other) => (byte)(one ^ other))])}");
    }
}
