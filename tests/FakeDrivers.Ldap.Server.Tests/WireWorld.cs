using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A world with a few people, served over the wire.</summary>
internal sealed class WireWorld : IAsyncDisposable
{
    public const string People = "ou=people,dc=example,dc=com";
    public const string Ann = "uid=ann," + People;
    public const string Admin = "cn=admin,dc=example,dc=com";

    private WireWorld(FakeWorld world, FakeLdapServer server) => (World, Server) = (world, server);

    public FakeWorld World { get; }

    public FakeLdapServer Server { get; }

    public static async Task<WireWorld> StartAsync(Action<FakeLdapServerOptions>? configure = null, int people = 3)
    {
        var world = new FakeWorld();
        await using (var admin = world.Ldap.ConnectAs())
        {
            await admin.AddAsync(People, new LdapAttribute("objectClass", "organizationalUnit"), new LdapAttribute("ou", "people"));
            foreach (var uid in new[] { "ann", "bob", "cyd" }.Concat(Enumerable.Range(3, Math.Max(0, people - 3)).Select(i => $"user{i}")).Take(people))
            {
                await admin.AddAsync(Person(uid));
            }
        }

        var options = new FakeLdapServerOptions();
        configure?.Invoke(options);
        return new(world, await FakeLdapServer.StartAsync(world, options, WireClient.Token));
    }

    public static LdapEntry Person(string uid) => new(
        $"uid={uid},{People}",
        new LdapAttribute("objectClass", "inetOrgPerson"),
        new LdapAttribute("uid", uid),
        new LdapAttribute("cn", $"{uid} of the people"),
        new LdapAttribute("sn", uid),
        new LdapAttribute("mail", $"{uid}@example.com"),
        new LdapAttribute("userPassword", $"{uid}-secret"));

    public static LdapSearchRequest Everybody { get; } = new(People, LdapSearchScope.OneLevel, new LdapPresenceFilter("uid"));

    public static LdapSearchRequest Find(string uid) => new(People, LdapSearchScope.Subtree, new LdapEqualityFilter("uid", uid), "cn");

    public Task<WireClient> ConnectAsync() => WireClient.ConnectAsync(Server);

    public async Task<WireClient> ConnectAsAdminAsync()
    {
        var client = await ConnectAsync();
        (await client.CallAsync(new LdapBindRequest(Admin, "admin"))).Code.Should().Be(LdapResultCode.Success);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        World.Dispose();
    }
}
