namespace FakeDrivers.Ldap.Client.Tests.Connection;

public sealed class TlsTests : IDisposable
{
    private readonly string _authorities = Directory.CreateTempSubdirectory("fakedrivers-ca-").FullName;

    public TlsTests()
    {
        Assert.SkipUnless(LibLdap.IsThere, LibLdap.Missing);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where certificates are trusted by a directory of them.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_authorities, recursive: true);

    [Theory]
    [InlineData(LdapTransportSecurity.Tls)]
    [InlineData(LdapTransportSecurity.StartTls)]
    public async Task A_server_that_is_vouched_for_is_talked_to_in_secret(LdapTransportSecurity security)
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await File.WriteAllTextAsync(Path.Combine(_authorities, "server.pem"), server.Server.Certificate.ExportCertificatePem(), Cancel);
        await using var connection = Connect(server, security, _authorities);

        await connection.BindAsync(new(Slapd.SlapdFixture.AdminDn, Slapd.SlapdFixture.AdminPassword), Cancel);

        var who = await connection.ExtendedAsync(new(LdapExtendedOids.WhoAmI), Cancel);
        who.Value?.Text.Should().Be($"dn:{Slapd.SlapdFixture.AdminDn}");
    }

    [Theory]
    [InlineData(LdapTransportSecurity.Tls)]
    [InlineData(LdapTransportSecurity.StartTls)]
    public async Task A_server_that_nobody_vouches_for_is_a_connect_error(LdapTransportSecurity security)
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await using var connection = Connect(server, security, null);

        var error = (await connection.Awaiting(it => it.SearchAllAsync(new("", LdapSearchScope.Base, LdapFilter.Any), Cancel)).Should().ThrowAsync<LdapException>()).Which;

        error.ResultCode.Should().Be(LdapResultCode.ConnectError);
        error.DiagnosticMessage.Should().Contain("TLS");
    }

    [Fact]
    public async Task A_callback_for_certificates_is_refused_where_libldap_has_none()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await using var connection = server.Connect(options => options.ValidateServerCertificate = _ => true);

        var error = (await connection.Awaiting(it => it.SearchAllAsync(new("", LdapSearchScope.Base, LdapFilter.Any), Cancel)).Should().ThrowAsync<LdapException>()).Which;

        error.ResultCode.Should().Be(LdapResultCode.ParamError);
        error.DiagnosticMessage.Should().Contain("TrustedCertificatesDirectory");
    }

    private static DirectoryLdapConnection Connect(ServerOnFake server, LdapTransportSecurity security, string? authorities) => server.Connect(options =>
    {
        (options.Security, options.TrustedCertificatesDirectory) = (security, authorities);
        options.Port = security == LdapTransportSecurity.Tls ? server.Server.LdapsPort : server.Server.Port;
    });
}
