namespace FakeDrivers.Tests.Ldap.Interop;

/// <summary>The client ldapts for Node.js; its version is in <c>package-lock.json</c>.</summary>
public sealed class LdaptsTests
{
    [Fact]
    public async Task Ldapts_binds_changes_searches_pages_pipelines_and_encrypts()
    {
        Programs.Find("node");
        Programs.Find("npm");
        var directory = Directory.CreateTempSubdirectory("ldapts-");
        try
        {
            foreach (var file in new[] { "package.json", "package-lock.json", "ldapts.mjs" }) File.Copy(Path.Combine(AppContext.BaseDirectory, "Interop", file), Path.Combine(directory.FullName, file));
            var install = await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], directory: directory.FullName);
            Assert.SkipWhen(install.Status != 0, $"The package ldapts could not be installed: {install.Errors}");
            await using var wire = await WireWorld.StartAsync(people: 10);
            var certificate = Path.Combine(directory.FullName, "ca.pem");
            await File.WriteAllTextAsync(certificate, wire.Server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);

            var (status, output, errors) = await Programs.RunAsync(
                "node", ["ldapts.mjs", wire.Server.Url, wire.Server.LdapsUrl!, certificate, WireWorld.People, WireWorld.Admin], directory: directory.FullName);

            (status, errors).Should().Be((0, ""), output);
            output.Trim().Split('\n').Should().Equal(
                "wrong 49",
                "compare true false",
                $"found 1 uid=ldapts,{WireWorld.People} Packages 2 ffd800ffd9",
                "gone 32",
                "pages 3 10",
                "together true",
                $"who dn:{WireWorld.Admin}",
                "startTLS 1",
                "ldaps 2");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
