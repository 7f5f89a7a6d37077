namespace FakeDrivers.Tests.Ldap.Interop;

/// <summary>The clients that scripts use, each over StartTLS with the server's certificate as what they trust.</summary>
public sealed class ScriptedClientTests
{
    private static readonly string[] s_pages = ["pages 3 10", $"last uid=user9,{WireWorld.People}"];

    /// <summary>The program, what asks it for its library, the script, and what the script says at its end.</summary>
    public static TheoryData<string, string[], string, string[]> Clients { get; } = new()
    {
        { "/usr/bin/python3", ["-c", "import ldap"], "client.py", s_pages },
        { "perl", ["-MNet::LDAP", "-MIO::Socket::SSL", "-e", "1"], "client.pl", s_pages },
        { "php", ["-r", "exit(extension_loaded('ldap') ? 0 : 1);"], "client.php", s_pages },
        { "ruby", ["-e", "require 'net/ldap'"], "client.rb", ["found 10", $"first {WireWorld.Ann}"] },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task It_encrypts_binds_changes_renames_searches_pages_and_sorts(string program, string[] probe, string script, string[] end)
    {
        var (missing, _, _) = await Programs.RunAsync(program, probe);
        Assert.SkipWhen(missing != 0, $"The LDAP library of {program} is not installed.");
        var certificate = Path.GetTempFileName();
        try
        {
            await using var wire = await WireWorld.StartAsync(people: 10);
            await File.WriteAllTextAsync(certificate, wire.Server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);

            var (status, output, errors) = await Programs.RunAsync(
                program, [Path.Combine(AppContext.BaseDirectory, "Interop", script), wire.Server.Url, certificate, WireWorld.People, WireWorld.Admin], environment: new Dictionary<string, string>());

            (status, errors).Should().Be((0, ""), output);
            output.Trim().Split('\n').Should().Equal(["refused 49", "renamed cn=Duke,dc=example,dc=com Mascot", .. end]);
        }
        finally
        {
            File.Delete(certificate);
        }
    }
}
