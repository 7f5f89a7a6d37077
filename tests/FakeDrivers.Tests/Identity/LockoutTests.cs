using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class LockoutTests : IdentityTestBase
{
    public LockoutTests()
        : base(options => (options.LockoutAttempts, options.LockoutTime) = (3, TimeSpan.FromMinutes(5)))
    {
    }

    [Fact]
    public async Task After_so_many_failures_in_a_row_even_the_right_password_is_refused_for_a_while()
    {
        var user = await UserAsync("ann");
        for (var i = 0; i < 3; i++) await FailAsync(user);

        await LogInAsync(user).Invoking(call => call).Should().ThrowAsync<AuthenticationFailedException>();
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await LogInAsync(user);
    }

    [Fact]
    public async Task A_log_in_that_succeeds_and_a_new_password_begin_the_count_anew()
    {
        var user = await UserAsync("ann");
        await FailAsync(user);
        await FailAsync(user);
        await LogInAsync(user);
        await FailAsync(user);
        await FailAsync(user);
        await LogInAsync(user);
        for (var i = 0; i < 3; i++) await FailAsync(user);

        await Identity.UpdateUserAsync(new() { UserId = user.Id, Password = "battery" }, Token);
        await LogInAsync(user, password: "battery");
    }

    [Fact]
    public async Task Who_has_the_option_is_never_locked_out()
    {
        var user = await UserAsync("ann");
        await Identity.UpdateUserAsync(new() { UserId = user.Id, Options = new Dictionary<string, string> { ["ignore_lockout_failure_attempts"] = "true" } }, Token);
        for (var i = 0; i < 5; i++) await FailAsync(user);

        await LogInAsync(user);
    }

    private async Task FailAsync(User user)
    {
        var call = () => LogInAsync(user, password: "wrong");
        await call.Should().ThrowAsync<AuthenticationFailedException>();
    }
}
