using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class KeyPairTests : ComputeTests
{
    private static readonly string PublicKey = SshPublicKey.PlaceholderOf("key");

    [Fact]
    public async Task Two_users_of_a_project_may_have_key_pairs_of_one_name()
    {
        var other = World.As(View.Caller with { UserId = "kim" }).Compute;
        await Compute.ImportKeyPairAsync("work", PublicKey, Token);

        var theirs = await other.ImportKeyPairAsync("work", PublicKey, Token);

        theirs.UserId.Should().Be("kim");
        await other.DeleteKeyPairAsync("work", null, Token);
        (await Compute.GetKeyPairAsync("work", null, Token)).UserId.Should().Be("sam");
    }

    [Fact]
    public async Task The_hundred_and_first_is_refused()
    {
        for (var i = 0; i < 100; i++) await Compute.ImportKeyPairAsync($"key-{i}", PublicKey, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => Compute.ImportKeyPairAsync("key-100", PublicKey, Token));

        error.Should().BeEquivalentTo(new { Resource = "key_pairs", Requested = 1, Used = 100, Limit = 100 });
    }

    [Fact]
    public async Task Pages_go_on_after_the_name_of_their_marker()
    {
        foreach (var name in new[] { "c", "a", "b" }) await Compute.ImportKeyPairAsync(name, PublicKey, Token);

        (await ListAsync(new() { Marker = "c" })).Should().Equal("a", "b");
        (await ListAsync(new() { Marker = "c", Limit = 1 })).Should().Equal("a");
        await RefusedAsync<InvalidRequestException>(() => ListAsync(new() { Marker = "d" }));
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_refused()
    {
        var error = await RefusedAsync<InvalidRequestException>(() => Compute.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "work", PublicKey = PublicKey, Kind = (KeyPairKind)7 }, Token));

        error.Message.Should().Contain("no kind 7").And.Contain(nameof(KeyPairKind.X509));
    }

    private async Task<List<string>> ListAsync(KeyPairQuery query)
    {
        List<string> names = [];
        await foreach (var pair in Compute.ListKeyPairsAsync(query, Token)) names.Add(pair.Name);
        return names;
    }

    [Fact]
    public async Task A_certificate_has_its_own_fingerprint_and_every_pair_a_number()
    {
        const string Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBeTCCAR+gAwIBAgIUEPd99dJOxdV0VPhgVHl5ubnoXRkwCgYIKoZIzj0EAwIw
        ETEPMA0GA1UEAwwGdGVzdGVyMCAXDTI2MTEyMjExMzAyMFoYDzIxMjYxMDI5MTEz
        MDIwWjARMQ8wDQYDVQQDDAZ0ZXN0ZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AATYgz1bvHvxMWSwhtMlVKbOxb4/0tsMMjUx/jpRidXeX6GDm0AOpIfufA9r2H1p
        P0t9tREKq7bafGG7qZM7uvQBo1MwUTAdBgNVHQ4EFgQUemV+5zi25Hz7mmgRFEnz
        7muCAXgwHwYDVR0jBBgwFoAUemV+5zi25Hz7mmgRFEnz7muCAXgwDwYDVR0TAQH/
        BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA3hgo9k4BT4GBnREt6EPP6cuDfS98
        eK5lz81NLUXNEn4CIDnf0fRbHZ+5AKneHGQttM+u+6zgKkisxg8orrnJyk1X
        -----END CERTIFICATE-----
        """;

        var ssh = await Compute.ImportKeyPairAsync("ssh", PublicKey, Token);
        var certificate = await Compute.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "x509", PublicKey = Certificate, Kind = KeyPairKind.X509 }, Token);

        (ssh.Kind, certificate.Kind).Should().Be((KeyPairKind.Ssh, KeyPairKind.X509));
        new[] { ssh.Number, certificate.Number }.Should().OnlyHaveUniqueItems().And.OnlyContain(number => number > 0);
        certificate.Fingerprint.Should().Be("2b:be:0c:a7:fe:33:96:41:e9:fc:d4:17:e2:02:f5:70:b6:fa:34:e6", "openssl x509 -fingerprint -sha1 says so");
        await RefusedAsync<InvalidRequestException>(() => Compute.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "bad", PublicKey = PublicKey, Kind = KeyPairKind.X509 }, Token));
    }

    [Fact]
    public async Task Only_an_administrator_reaches_the_key_pairs_of_others()
    {
        var pair = await World.Compute.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "given", PublicKey = PublicKey, UserId = "sam" }, Token);
        var other = World.As(View.Caller with { UserId = "kim" }).Compute;

        (await Compute.GetKeyPairAsync("given", null, Token)).Should().Be(pair);
        (await World.Compute.ListKeyPairsAsync(new() { UserId = "sam" }, Token).ToListAsync(Token)).Should().Equal(pair);
        await RefusedAsync<AccessDeniedException>(() => other.GetKeyPairAsync("given", "sam", Token));
        await RefusedAsync<AccessDeniedException>(() => other.ListKeyPairsAsync(new() { UserId = "sam" }, Token).ToListAsync(Token).AsTask());
        await RefusedAsync<AccessDeniedException>(() => other.DeleteKeyPairAsync("given", "sam", Token));
        await RefusedAsync<AccessDeniedException>(() => other.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "k", PublicKey = PublicKey, UserId = "sam" }, Token));
        await World.Compute.DeleteKeyPairAsync("given", "sam", Token);
        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetKeyPairAsync("given", null, Token));
    }

    [Fact]
    public async Task A_rebuild_takes_a_key_of_the_server_s_owner_whoever_asks()
    {
        var server = await CreateAsync();
        await Compute.ImportKeyPairAsync("sams", PublicKey, Token);
        await World.Compute.ImportKeyPairAsync("admins", PublicKey, Token);
        var rebuild = new RebuildServerRequest { ServerId = server.Id, ImageId = Request().ImageId! };

        (await World.Compute.RebuildServerAsync(rebuild with { KeyName = "sams" }, Token)).KeyName.Should().Be("sams");
        await RefusedAsync<InvalidRequestException>(() => World.Compute.RebuildServerAsync(rebuild with { KeyName = "admins" }, Token));
    }
}
