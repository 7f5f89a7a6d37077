namespace FakeDrivers.Ldap;

/// <content>Faults that end the connection.</content>
public sealed partial class FakeLdapConnection
{
    /// <summary>Ends the connection when the call ends with a fault that does.</summary>
    private Task<T> GuardAsync<T>(Task<T> call)
    {
        return call.IsCompletedSuccessfully ? call : CatchAsync();

        async Task<T> CatchAsync()
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
