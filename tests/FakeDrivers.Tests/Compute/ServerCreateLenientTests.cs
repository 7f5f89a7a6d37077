namespace FakeDrivers.Tests.Compute;

public sealed class ServerCreateLenientTests() : ComputeTests(Options(options => options.Lenient = true))
{
    [Fact]
    public async Task An_unknown_flavor_image_and_key_pair_come_into_being()
    {
        var request = Request() with { FlavorId = "100", ImageId = "fake_image_id", KeyName = "fake_keypair_id" };

        var server = await Compute.CreateServerAsync(request, Token);

        server.Flavor.Id.Should().Be("100");
        (await Compute.GetFlavorAsync("100", Token)).Should().Be(server.Flavor);
        (await Compute.GetImageAsync("fake_image_id", Token)).Name.Should().Be("fake_image_id");
        (await Compute.GetKeyPairAsync("fake_keypair_id", null, Token)).PublicKey.Should().StartWith("ssh-ed25519 ");
    }

    [Fact]
    public async Task A_security_group_that_is_unknown_is_still_refused() =>
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { SecurityGroups = ["no-such"] }, Token));
}
