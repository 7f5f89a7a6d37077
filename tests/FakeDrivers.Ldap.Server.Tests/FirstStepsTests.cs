using System.Net.Security;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class FirstStepsTests
{
    [Fact]
    public async Task A_server_that_just_says_yes_is_one_option()
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = LdapProfile.Nova;
        using var world = new FakeWorld(options);
        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);

        (await client.CallAsync(new LdapBindRequest("uid=anybody,o=anywhere", "anything"))).Code.Should().Be(LdapResultCode.Success);
        (await client.CallAsync(new LdapAddRequest("uid=new,o=anywhere", new LdapAttribute("anything", "goes")))).Code.Should().Be(LdapResultCode.Success);
        (await client.CallAsync(new LdapModifyRequest("uid=new,o=anywhere", LdapModification.Replace("more", "of it")))).Code.Should().Be(LdapResultCode.Success);
        (await client.AskAsync(new LdapSearchRequest("o=anywhere", LdapSearchScope.Subtree, "(&(anything=goes)(more=of*))"))).Messages.Should().ContainSingle();
        (await client.CallAsync(new LdapDeleteRequest("uid=new,o=anywhere"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Version_2_binds_where_it_is_allowed()
    {
        var options = new FakeWorldOptions();
        options.Ldap.AllowVersion2 = true;
        using var world = new FakeWorld(options);
        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);

        (await client.CallAsync(new LdapBindRequest(WireWorld.Admin, "admin") { Version = 2 })).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Where_no_certificate_is_asked_for_none_is_known()
    {
        using var certificate = SelfMadeCertificate.Make();
        await using var wire = await WireWorld.StartAsync(options => options.AskForClientCertificate = false);
        await using var client = await wire.ConnectAsync();

        await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls));
        await client.SecureAsync(wire.Server, new SslClientAuthenticationOptions { ClientCertificates = [certificate] });
        await client.CallAsync(WireWorld.Find("ann"));

        wire.Server.Sessions.Should().ContainSingle().Which.ExternalIdentity.Should().BeNullOrEmpty();
    }
}
