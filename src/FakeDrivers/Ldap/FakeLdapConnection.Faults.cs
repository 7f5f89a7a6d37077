namespace FakeDrivers.Ldap;

/// <content>Faults that end the connection.</content>
public sealed partial class FakeLdapConnection
{
    /// <summary>Ends the connection when the call ends with a fault that does.</summary>
    private Task<T> Guard<T>(Task<T> call)
    {
        return call.IsCompletedSuccessfully ? call : GuardedAsync();

        async Task<T> GuardedAsync()
        {
            try
            {
                return await call.ConfigureAwait(false);
            }
            catch (LdapFaultException fault) when (fault.EndsConnection)
            {
                Abort();
                throw;
            }
        }
    }
}
