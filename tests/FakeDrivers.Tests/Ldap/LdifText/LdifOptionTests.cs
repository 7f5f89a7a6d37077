using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.LdifText;

public sealed class LdifOptionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ldif-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("file:photos/ann%20b.bin")]
    [InlineData("file://localhost{0}/photos/ann b.bin")]
    [InlineData("file://{0}/photos/ann%20b.bin")]
    [InlineData("FILE:photos/../photos/ann b.bin")]
    public void A_value_may_be_in_a_file_of_the_folder(string url)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "photos"));
        File.WriteAllBytes(Path.Combine(_folder.FullName, "photos", "ann b.bin"), [0, 255]);
        var path = _folder.FullName.Replace('\\', '/');
        if (!path.StartsWith('/')) path = $"/{path}";

        var records = Ldif.Parse($"dn: dc=x\nphoto:< {url.Replace("{0}", path, StringComparison.Ordinal)}", new() { FileUrlFolder = _folder.FullName });

        records.Should().Equal(new LdifContentRecord(new("dc=x", new LdapAttribute("photo", new byte[] { 0, 255 }))));
    }

    [Theory]
    [InlineData("file:../a", "is outside of the folder")]
    [InlineData("file:///etc/hostname", "is outside of the folder")]
    [InlineData("file:.", "is outside of the folder")]
    [InlineData("file:missing", "cannot be read")]
    public void A_file_elsewhere_is_refused(string url, string what)
    {
        var read = () => Ldif.Parse($"dn: dc=x\nphoto:< {url}", new() { FileUrlFolder = _folder.FullName });

        read.Should().Throw<LdifException>().WithMessage($"*line 2: the file *{what}*");
    }

    [Fact]
    public void Placeholders_are_put_in()
    {
        var placeholders = new Dictionary<string, string> { ["suffix"] = "dc=x,dc=y", ["name"] = "Änn", ["type"] = "sn" };
        const string Text = "dn: cn=${name},{{suffix}}\ncn: {{ name }} ${name}{{suffix}}$\n${type}: $ {{ } ${ }\nsn:: e3tuYW1lfX0=";

        Ldif.Parse(Text.Replace("{{ } ${ }", "{{ }", StringComparison.Ordinal), new() { Placeholders = placeholders }).Should().Equal(
            new LdifContentRecord(new("cn=Änn,dc=x,dc=y", new("cn", "Änn Änndc=x,dc=y$"), new("sn", "$ {{ }", "{{name}}"))));
        Ldif.Parse("dn: dc=x\ncn: ${name} {{name}}").Should().Equal(new LdifContentRecord(new("dc=x", new LdapAttribute("cn", "${name} {{name}}"))));
        ((Action)(() => Ldif.Parse("dn: dc=x\ncn: ${nam}", new() { Placeholders = placeholders }))).Should().Throw<LdifException>()
            .WithMessage("*line 2: the placeholder 'nam' is not given; given: name, suffix, type*");
    }
}
