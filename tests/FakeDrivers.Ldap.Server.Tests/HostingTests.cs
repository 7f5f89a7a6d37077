using FakeDrivers.Ldap;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FakeDrivers.Tests.Ldap;

public sealed class HostingTests
{
    [Fact]
    public async Task An_app_serves_the_directory_of_its_world()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddFakeDrivers();
        builder.Services.AddFakeLdapServer();
        builder.Services.AddFakeLdapServer(options => options.Name = "second");
        using var host = builder.Build();
        var handle = host.Services.GetRequiredService<FakeLdapServerHandle>();
        handle.Invoking(one => one.Server).Should().Throw<InvalidOperationException>();

        await host.StartAsync(WireClient.Token);

        handle.Servers.Select(server => server.Name).Should().Equal("ldap", "second");
        await using (var client = await WireClient.ConnectAsync(handle.Server))
        {
            await client.CallAsync(new LdapSearchRequest("", LdapSearchScope.Base, LdapFilter.Any));
        }

        host.Services.GetRequiredService<FakeWorld>().Calls.Of(LdapOperations.Search).Should().ContainSingle();
        await host.StopAsync(WireClient.Token);
        handle.Servers.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_world_the_start_says_what_is_missing()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddFakeLdapServer();
        using var host = builder.Build();

        var start = () => host.StartAsync(WireClient.Token);

        (await start.Should().ThrowAsync<FakeDrivers.Worlds.FakeDriversException>()).Which.Message.Should().Contain("AddFakeDrivers()");
    }
}
