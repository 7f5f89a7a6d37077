namespace FakeDrivers.Ldap;

/// <content>Faults that end the connection.</content>
public sealed partial class FakeLdapConnection
{
    /// <summary>Ends the connection when the call ends with a fault that does.</summary>
    private Task<T> GuardAsync<T>(Task<T> call)
    {
        return call.IsCompletedSuccessfully ? call : CatchAsync(call);

        async Task<T> CatchAsync(Task<T> call)
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
