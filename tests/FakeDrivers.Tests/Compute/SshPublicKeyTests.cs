using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class SshPublicKeyTests
{
    private const string Ecdsa =
        "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBCMlVcChRoASHj8mulfp0Unuqr/nHqdJ5i6L3i4uWr+9MO5jQS2upOSIP3/7DzB9246/WNQN+VKwU359mYL4z/g=";

    [Theory]
    [InlineData($"ecdsa-sha2-nistp256 {Ecdsa} tester@example")]
    [InlineData($"ecdsa-sha2-nistp256 {Ecdsa}")]
    [InlineData($"  ecdsa-sha2-nistp256\t{Ecdsa}  a comment of words\n")]
    public void The_fingerprint_is_that_of_ssh_keygen(string line) =>
        SshPublicKey.FingerprintOf(line).Should().Be("0a:7f:34:eb:57:45:bd:94:0c:7f:56:f7:8f:38:71:5f");

    [Theory]
    [InlineData("", "it has no type and Base64 part")]
    [InlineData("ecdsa-sha2-nistp256", "it has no type and Base64 part")]
    [InlineData($"ssh-foo {Ecdsa}", "'ssh-foo' is no type of key")]
    [InlineData("ssh-rsa %%%", "its second word is not Base64")]
    [InlineData($"ssh-rsa {Ecdsa}", "its bytes are no key of the type ssh-rsa")]
    [InlineData("ssh-rsa AAAAB3NzaC1yc2E=", "its bytes are no key of the type ssh-rsa")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5f////w==", "its bytes are no key of the type ssh-ed25519")]
    public void A_text_that_is_no_key_is_refused_with_the_reason(string line, string reason)
    {
        var read = () => SshPublicKey.FingerprintOf(line);

        read.Should().Throw<InvalidRequestException>().Which.Message.Should().Contain(reason);
    }

    [Fact]
    public void A_placeholder_is_a_key_in_form_and_follows_from_its_name()
    {
        SshPublicKey.PlaceholderOf("a").Should().Be(SshPublicKey.PlaceholderOf("a")).And.NotBe(SshPublicKey.PlaceholderOf("b"));
        SshPublicKey.FingerprintOf(SshPublicKey.PlaceholderOf("a")).Should().MatchRegex("^([0-9a-f]{2}:){15}[0-9a-f]{2}$");
    }
}
