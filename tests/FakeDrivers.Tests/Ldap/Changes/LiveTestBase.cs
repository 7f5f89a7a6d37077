using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

/// <summary>Reads what goes on, message by message, under a guard against waiting for ever.</summary>
public abstract class LiveTestBase(Action<FakeLdapOptions>? configure = null) : LdapTestBase(configure)
{
    protected static LdapSearchRequest Search(LdapControl control, string baseDn = Suffix, string filter = "(objectClass=*)", LdapSearchScope scope = LdapSearchScope.Subtree) =>
        new(baseDn, scope, filter) { Controls = [control] };

    protected static async Task<T> NextAsync<T>(IAsyncEnumerator<T> messages)
    {
        (await messages.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token)).Should().BeTrue("the sequence goes on");
        return messages.Current;
    }

    protected static async Task<LdapSearchEntry> NextEntryAsync(IAsyncEnumerator<LdapSearchMessage> messages) =>
        (await NextAsync(messages)).Should().BeOfType<LdapSearchEntry>().Subject;

    protected static async Task<LdapResult> EndOfAsync(IAsyncEnumerator<LdapSearchMessage> messages)
    {
        while (true)
        {
            if (await NextAsync(messages) is not LdapSearchDone done) continue;
            (await messages.MoveNextAsync()).Should().BeFalse("nothing comes after the end");
            return done.Result;
        }
    }
}
