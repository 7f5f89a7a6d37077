using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap.Client.Tests.Connection;

/// <summary>A bind that failed shows its code only in a text, so the texts must be those of the library that is used.</summary>
public sealed class BindErrorTextsTests
{
    [Theory]
    [InlineData(LdapResultCode.OperationsError)]
    [InlineData(LdapResultCode.ProtocolError)]
    [InlineData(LdapResultCode.AuthMethodNotSupported)]
    [InlineData(LdapResultCode.StrongerAuthRequired)]
    [InlineData(LdapResultCode.UnavailableCriticalExtension)]
    [InlineData(LdapResultCode.ConfidentialityRequired)]
    [InlineData(LdapResultCode.InvalidDnSyntax)]
    [InlineData(LdapResultCode.InvalidCredentials)]
    [InlineData(LdapResultCode.InappropriateAuthentication)]
    [InlineData(LdapResultCode.InsufficientAccessRights)]
    [InlineData(LdapResultCode.Busy)]
    [InlineData(LdapResultCode.Unavailable)]
    [InlineData(LdapResultCode.UnwillingToPerform)]
    [InlineData(LdapResultCode.NoSuchObject)]
    [InlineData(LdapResultCode.ConstraintViolation)]
    [InlineData(LdapResultCode.Other)]
    public async Task The_code_of_a_failed_bind_comes_through(LdapResultCode code)
    {
        Assert.SkipUnless(LibLdap.IsThere, LibLdap.Missing);
        await using var server = await ServerOnFake.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        server.World.Faults.On(LdapOperations.Bind).Throw(new LdapException(code, "because")).Times(1);
        await using var connection = server.Connect();

        var error = (await connection.Awaiting(it => it.BindAsync(new(Slapd.SlapdFixture.AdminDn, "admin"), TestContext.Current.CancellationToken))
            .Should().ThrowAsync<FakeDrivers.Ldap.LdapException>()).Which;

        error.ResultCode.Should().Be(code);
        connection.IsBound.Should().BeFalse();
    }

    [Fact]
    public void A_text_that_is_not_known_is_code_80()
    {
        LdapClientErrors.Of(new DirectoryOperationException("Something new.")).ResultCode.Should().Be(LdapResultCode.Other);
        BindErrorTexts.CodeOf("LDAP_UNWILLING_TO_PERFORM").Should().Be(LdapResultCode.UnwillingToPerform, "apps may be published without texts");
    }
}
