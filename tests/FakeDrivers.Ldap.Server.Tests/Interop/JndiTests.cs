namespace FakeDrivers.Tests.Ldap.Interop;

/// <summary>The client that Java brings along (JNDI).</summary>
public sealed class JndiTests
{
    [Fact]
    public async Task Java_binds_changes_renames_searches_pages_sorts_and_encrypts()
    {
        Programs.Find("javac");
        var certificate = Path.GetTempFileName();
        try
        {
            await using var wire = await WireWorld.StartAsync(people: 10);
            await File.WriteAllTextAsync(certificate, wire.Server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);

            var (status, output, errors) = await Programs.RunAsync(
                "java", [Path.Combine(AppContext.BaseDirectory, "Interop", "Jndi.java"), wire.Server.Url, certificate, WireWorld.People, WireWorld.Admin]);

            (status, errors).Should().Be((0, ""), output);
            output.Trim().Split('\n').Should().Equal(
                "AuthenticationException",
                "renamed Mascot",
                "found [cn=Duke,dc=example,dc=com]",
                "NameNotFoundException",
                "pages 3 10",
                $"first uid=ann,{WireWorld.People}",
                $"startTLS [uid=ann,{WireWorld.People}]");
        }
        finally
        {
            File.Delete(certificate);
        }
    }
}
