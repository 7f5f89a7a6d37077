using FakeDrivers;
using FakeDrivers.Ldap;
using StaffDirectory.People;

namespace StaffDirectory.Tests;

public sealed class SignInTests(Staff staff) : IClassFixture<Staff>, IDisposable
{
    private readonly FakeWorld _world = staff.Fork();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_right_password_lets_in()
    {
        var person = await SignInAsync("ann.adams", "welcome");

        person.Should().Be(new Person("uid=ann.adams,ou=people,dc=example,dc=com", "ann.adams", "Ann Adams", "Engineer", "Health", "ann.adams@example.com", "+1 555 0001"));
    }

    [Theory]
    [InlineData("ann.adams", "wrong")]
    [InlineData("ann.adams", "")]
    [InlineData("nobody", "welcome")]
    [InlineData("", "welcome")]
    [InlineData("ann.*", "welcome")]
    [InlineData("*)(uid=ann.adams", "welcome")]
    public async Task Anything_else_does_not(string userName, string password) => (await SignInAsync(userName, password)).Should().BeNull();

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_ten_minutes()
    {
        for (var i = 0; i < 5; i++) (await SignInAsync("ann.adams", "wrong")).Should().BeNull();

        (await SignInAsync("ann.adams", "welcome")).Should().BeNull("the account is locked");
        (await SignInAsync("bob.adams", "welcome")).Should().NotBeNull("others are not");
        _world.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await SignInAsync("ann.adams", "welcome")).Should().BeNull("it is locked for a second more");
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await SignInAsync("ann.adams", "welcome")).Should().NotBeNull("ten minutes are over");
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not_and_a_right_one_starts_anew()
    {
        for (var i = 0; i < 4; i++) await SignInAsync("ann.adams", "wrong");
        (await SignInAsync("ann.adams", "welcome")).Should().NotBeNull();
        for (var i = 0; i < 4; i++) await SignInAsync("ann.adams", "wrong");

        (await SignInAsync("ann.adams", "welcome")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_directory_that_is_down_is_an_error_and_not_a_wrong_password()
    {
        _world.Faults.On(LdapOperations.Bind).Throw(new LdapException(LdapResultCode.ServerDown, "connection reset"));

        var signIn = () => SignInAsync("ann.adams", "welcome");

        (await signIn.Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.ServerDown);
    }

    [Fact]
    public async Task A_password_is_never_in_the_call_log()
    {
        await SignInAsync("ann.adams", "welcome");

        _world.Calls.ToString().Should().Contain("ldap.bind").And.NotContain("welcome");
        _world.Ldap.VerifyNoLints();
    }

    private async Task<Person?> SignInAsync(string userName, string password)
    {
        await using var connection = _world.Ldap.Connect();
        return await Staff.AuthenticatorOn(connection).AuthenticateAsync(userName, password, Token);
    }
}
