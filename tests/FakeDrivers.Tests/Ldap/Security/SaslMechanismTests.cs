#pragma warning disable CA5351 // The mechanism CRAM-MD5 is what its name says (RFC 2195).
using System.Security.Cryptography;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class SaslMechanismTests
{
    private const string Hashed = "{SSHA}wXDF1IpybYpXL7/8btLdNBECSvTk9Wtz";

    [Fact]
    public void Plain_takes_name_and_password_in_whichever_form_it_is_stored()
    {
        var reply = new SaslExchange(new PlainMechanism(), ("ann", Hashed)).Send("\0ann\0secret");

        reply.Code.Should().Be(LdapResultCode.Success);
        reply.AuthenticationId.Should().Be("ann");
        reply.AuthorizationId.Should().BeNull();
    }

    [Fact]
    public void Plain_names_whom_to_act_as() =>
        new SaslExchange(new PlainMechanism(), ("ann", "secret")).Send("dn:cn=ben\0ann\0secret").AuthorizationId.Should().Be("dn:cn=ben");

    [Fact]
    public void Plain_without_an_initial_response_asks_for_one()
    {
        var exchange = new SaslExchange(new PlainMechanism(), ("ann", "secret"));

        exchange.Send(null).Code.Should().Be(LdapResultCode.SaslBindInProgress);
        exchange.Send("\0ann\0secret").Code.Should().Be(LdapResultCode.Success);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("\0ann")]
    [InlineData("\0ann\0")]
    [InlineData("\0\0secret")]
    [InlineData("\0ann\0wrong")]
    [InlineData("\0ben\0secret")]
    public void Plain_refuses_what_is_malformed_empty_or_wrong(string message) =>
        new SaslExchange(new PlainMechanism(), ("ann", "secret")).Send(message).Code.Should().Be(LdapResultCode.InvalidCredentials);

    [Fact]
    public void Plain_says_who_failed_so_that_it_counts_against_the_account() =>
        new SaslExchange(new PlainMechanism(), ("ann", "secret")).Send("\0ann\0wrong").AuthenticationId.Should().Be("ann");

    [Fact]
    public void External_believes_the_layer_below_and_fails_when_it_says_nothing()
    {
        var known = new SaslExchange(new ExternalMechanism()) { External = "dn:cn=ann" };
        var unknown = new SaslExchange(new ExternalMechanism());

        known.Send(null).AuthenticationId.Should().Be("dn:cn=ann");
        known.Send("u:ben").AuthorizationId.Should().Be("u:ben");
        unknown.Send(string.Empty).Code.Should().Be(LdapResultCode.InappropriateAuthentication);
    }

    [Fact]
    public void Anonymous_is_nobody() => new SaslExchange(new AnonymousMechanism()).Send("trace@example.com").AuthenticationId.Should().BeEmpty();

    // RFC 2195 2, "tim" with the password "tanstaaftanstaaf".
    [Fact]
    public void Cram_md5_gives_the_digest_of_its_rfc()
    {
        const string Challenge = "<1896.697170952@postoffice.reston.mci.net>";
        var context = new LdapSaslContext(_ => [new("tanstaaftanstaaf")], count => new byte[count]);

        new CramMd5Mechanism().Respond(context, "tim b913a602c7eda7a495b4e6e7334d3890", Challenge).AuthenticationId.Should().Be("tim");
        new CramMd5Mechanism().Respond(context, "tim b913a602c7eda7a495b4e6e7334d3891", Challenge).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public void Cram_md5_challenges_first_and_cannot_use_a_hash()
    {
        var exchange = new SaslExchange(new CramMd5Mechanism(), ("ann", Hashed));

        var challenge = exchange.Send(null);
        var digest = HMACMD5.HashData("secret"u8, challenge.Credentials!.Value.Octets.Span);
        var reply = exchange.Send($"ann {Convert.ToHexString(digest).ToLowerInvariant()}");

        challenge.Credentials!.Value.Text.Should().MatchRegex("^<[0-9A-F]{16}\\.0@elwood\\.innosoft\\.com>$");
        reply.Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    // RFC 2831 4, with the digest-uri of the example in the second place.
    [Fact]
    public void Digest_md5_gives_the_digests_of_its_rfc()
    {
        var parsed = DigestMd5Response.TryParse(
            "charset=utf-8,username=\"chris\",realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\",nc=00000001,cnonce=\"OA6MHXh6VqTrRk\","
            + "digest-uri=\"imap/elwood.innosoft.com\",response=d388dad90d4bbd760a152321f2143af7,qop=auth");

        parsed!.Digest("secret", "AUTHENTICATE:").Should().Be(parsed.Response);
        parsed.Digest("secret", ":").Should().Be("ea40f60335c427b5527b84dbabcdfffd");
    }

    [Fact]
    public void Digest_md5_succeeds_with_the_servers_own_proof()
    {
        var exchange = new SaslExchange(new DigestMd5Mechanism(), ("änn", "sécret"));

        var nonce = NonceOf(exchange.Send(null));
        var reply = exchange.Send(Answer(nonce, "sécret"));

        reply.Code.Should().Be(LdapResultCode.Success);
        reply.AuthenticationId.Should().Be("änn");
        reply.AuthorizationId.Should().Be("u:ben");
        reply.Credentials!.Value.Text.Should().StartWith("rspauth=");
    }

    [Theory]
    [InlineData("wrong", "auth", "ldap/x", "00000001")]
    [InlineData("sécret", "auth-conf", "ldap/x", "00000001")]
    [InlineData("sécret", "auth", "imap/x", "00000001")]
    [InlineData("sécret", "auth", "ldap/x", "00000002")]
    public void Digest_md5_refuses_another_password_quality_service_or_count(string password, string quality, string uri, string count)
    {
        var exchange = new SaslExchange(new DigestMd5Mechanism(), ("änn", "sécret"));

        var nonce = NonceOf(exchange.Send(null));

        exchange.Send(Answer(nonce, password, quality, uri, count)).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Theory]
    [InlineData("")]
    [InlineData("username=\"änn")]
    [InlineData("username=a,username=b")]
    [InlineData("username=a,nonce=b,cnonce=c,nc=00000001,digest-uri=ldap/x")]
    public void Digest_md5_refuses_malformed_responses(string response)
    {
        var exchange = new SaslExchange(new DigestMd5Mechanism(), ("änn", "sécret"));
        exchange.Send(null);

        exchange.Send(response).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public void A_ticket_of_the_table_is_believed_and_no_other()
    {
        var mechanism = new FakeTicketMechanism("GSSAPI", new Dictionary<string, string> { ["ann@EXAMPLE.COM"] = "u:ann" });

        new SaslExchange(mechanism).Send("ann@example.com").AuthenticationId.Should().Be("u:ann");
        new SaslExchange(mechanism).Send("ben@EXAMPLE.COM").Code.Should().Be(LdapResultCode.InvalidCredentials);
        new SaslExchange(mechanism).Send(null).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    private static string NonceOf(LdapSaslReply challenge) => challenge.Credentials!.Value.Text.Split("nonce=\"")[1].Split('"')[0];

    private static LdapValue Answer(string nonce, string password, string quality = "auth", string uri = "ldap/x", string count = "00000001")
    {
        var response = new DigestMd5Response
        {
            UserName = "änn",
            Realm = "r",
            Nonce = nonce,
            ClientNonce = "c\"n",
            Count = count,
            Quality = quality,
            Uri = uri,
            Response = string.Empty,
            AuthorizationId = "u:ben",
        };
        return $"charset=utf-8,username=\"änn\",realm=\"r\",nonce=\"{nonce}\",cnonce=\"c\\\"n\",nc={count},qop={quality},"
            + $"digest-uri=\"{uri}\",authzid=\"u:ben\",response={response.Digest(password, "AUTHENTICATE:")}";
    }
}
