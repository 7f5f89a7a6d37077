using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class LoadJsonTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("""{"entries": [{"attributes": {"cn": ["no"]}, "raw": {"objectClass": ["person"], "sn": ["Lee"], "cn": ["Ann", {"encoded": "w4Q=", "encoding": "base64"}]}, "dn": "cn=Ann,dc=example,dc=com"}]}""")]
    [InlineData("""[{"dn": "cn=Ann,dc=example,dc=com", "attributes": {"objectClass": "person", "sn": "Lee", "cn": ["Ann", "Ä"]}}]""")]
    [InlineData("""[{"dn": "cn=Ann,dc=example,dc=com", "objectClass": ["person"], "sn": "Lee", "cn": ["Ann", "Ä"], "title": null, "mail": [],},] // more""")]
    [InlineData("""{"cn=Ann,dc=example,dc=com": {"objectClass": ["person"], "sn": ["Lee"], "cn": ["Ann", {"base64": "w4Q="}]}}""")]
    public void Dumps_of_many_tools_are_loaded(string json)
    {
        _world.Ldap.LoadJson(json).Entries.Should().Be(1);

        var ann = _world.Ldap.FindEntry("cn=ann,dc=example,dc=com")!;
        ann.GetTexts("cn").Should().Equal("Ann", "Ä");
        ann.GetText("sn").Should().Be("Lee");
    }

    [Fact]
    public void Numbers_and_truth_values_are_text_in_the_directory()
    {
        using var world = new FakeWorld(new() { Ldap = { Profile = LdapProfile.Permissive } });

        world.Ldap.LoadJson("""[{"dn": "cn=a,dc=example,dc=com", "objectClass": "device", "cn": "a", "n": 7, "yes": true, "no": false}]""");

        world.Ldap.FindEntry("cn=a,dc=example,dc=com")!.Attributes.Select(attribute => attribute.Text).Should().Contain(["7", "TRUE", "FALSE"]);
    }

    [Theory]
    [InlineData("[\n{\"dn\": }]", "dump.json, line 2: the text is no JSON")]
    [InlineData("[{}]", "dump.json: the entry at 0 has no text 'dn'")]
    [InlineData("[{\"dn\": 1}]", "dump.json: the entry at 0 has no text 'dn'")]
    [InlineData("7", "dump.json: there must be an array of entries")]
    [InlineData("{\"dc=x\": 1}", "dump.json: 'dc=x' has no object of attributes")]
    [InlineData("[{\"dn\": \"dc=x\", \"a\": {\"b\": 1}}]", "dump.json: a value of a in 'dc=x' is neither text, a number, a truth value nor {\"base64\": \"…\"}: {\"b\": 1}")]
    public void What_is_no_dump_is_named(string json, string what) =>
        ((Action)(() => _world.Ldap.LoadJson(json, new() { SourceName = "dump.json" }))).Should().Throw<LdifException>().WithMessage($"{what}*");

    [Fact]
    public void What_breaks_a_rule_is_named_by_its_entry()
    {
        var load = () => _world.Ldap.LoadJson("""[{"dn": "cn=a,dc=example,dc=com", "objectClass": "person"}]""");

        load.Should().Throw<LdapException>().WithMessage("*'cn=a,dc=example,dc=com': *'sn'*").Which.ResultCode.Should().Be(LdapResultCode.ObjectClassViolation);
    }
}
