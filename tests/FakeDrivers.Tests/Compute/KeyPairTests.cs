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

    private async Task<List<string>> ListAsync(KeyPairQuery query)
    {
        List<string> names = [];
        await foreach (var pair in Compute.ListKeyPairsAsync(query, Token)) names.Add(pair.Name);
        return names;
    }
}
