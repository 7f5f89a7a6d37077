using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class LdapCancelTests : LiveTestBase
{
    [Fact]
    public async Task A_search_that_goes_on_is_cancelled_by_its_number_and_says_so()
    {
        var end = EndOfAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token));

        await Admin.CancelAsync(Admin.LastMessageId, Token);

        (await end).Code.Should().Be(LdapResultCode.Canceled);
    }

    [Fact]
    public async Task What_has_ended_or_never_was_cannot_be_cancelled()
    {
        await Admin.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token);

        foreach (var number in new[] { Admin.LastMessageId, 4711 })
        {
            (await RefusedAsync(() => Admin.CancelAsync(number, Token))).ResultCode.Should().Be(LdapResultCode.NoSuchOperation);
        }
    }

    [Fact]
    public async Task A_call_that_hangs_ends_by_its_token()
    {
        World.Faults.On(LdapOperations.Delete).Hang();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = Admin.DeleteAsync(Suffix, stop.Token);

        await stop.CancelAsync();

        var act = () => call;
        await act.Should().ThrowAsync<OperationCanceledException>();
        World.Ldap.Count.Should().Be(1);
    }
}
