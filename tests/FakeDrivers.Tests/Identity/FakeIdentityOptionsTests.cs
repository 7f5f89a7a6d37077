using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class FakeIdentityOptionsTests
{
    [Fact]
    public void A_bad_option_is_named_with_what_would_be_valid()
    {
        var options = new FakeWorldOptions();
        (options.Identity.TokenLifetime, options.Identity.MaxProjectDepth, options.Identity.PasswordRounds) = (TimeSpan.Zero, 0, 0);
        (options.Identity.LockoutAttempts, options.Identity.LockoutTime, options.Identity.DefaultPassword) = (-1, TimeSpan.Zero, "");
        options.Identity.ExpiredTokenWindow = TimeSpan.FromSeconds(-1);

        var make = () => new FakeWorld(options);

        make.Should().Throw<ArgumentException>().Which.Message.Should()
            .Contain("FakeDrivers:Identity:TokenLifetime must be above zero, but is 00:00:00.").And
            .Contain("FakeDrivers:Identity:MaxProjectDepth must be at least 1, but is 0.").And
            .Contain("FakeDrivers:Identity:PasswordRounds must be at least 1, but is 0.").And
            .Contain("FakeDrivers:Identity:LockoutAttempts must be 0 (never) or more, but is -1.").And
            .Contain("FakeDrivers:Identity:LockoutTime must be above zero").And
            .Contain("FakeDrivers:Identity:ExpiredTokenWindow must be zero or more").And
            .Contain("FakeDrivers:Identity:DefaultPassword must be set");
    }

    [Fact]
    public async Task A_world_goes_by_its_options()
    {
        var options = new FakeWorldOptions();
        (options.Identity.TokenLifetime, options.Identity.MaxProjectDepth, options.Identity.DefaultPassword) = (TimeSpan.FromMinutes(2), 1, "other");
        using var world = new FakeWorld(options);
        options.Identity.DefaultPassword = "changed later";

        var token = await world.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("demo", "other"), TestContext.Current.CancellationToken);
        var deep = () => world.Identity.CreateProjectAsync(new() { Name = "x", ParentId = "demo" });

        (token.ExpiresAt - token.IssuedAt).Should().Be(TimeSpan.FromMinutes(2));
        await deep.Should().ThrowAsync<InvalidStateException>();
    }

    [Fact]
    public async Task A_world_without_default_data_has_nobody_in_it()
    {
        using var world = new FakeWorld(new() { WorldSeed = WorldSeeds.Empty });

        var login = () => world.Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret"));

        await login.Should().ThrowAsync<AuthenticationFailedException>();
        (await world.Identity.GetCatalogAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }
}
