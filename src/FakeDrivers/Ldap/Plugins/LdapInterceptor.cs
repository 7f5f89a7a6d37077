namespace FakeDrivers.Ldap;

/// <summary>Code of your own around every operation of every connection, over the wire as well.</summary>
/// <remarks>
/// It runs outside of any lock and may use the directory. The first that was plugged in is the outermost. It sees a search as a whole; of one
/// that goes on only its request.
/// </remarks>
public abstract class LdapInterceptor : LdapPlugin
{
    /// <summary>Makes the plug-in.</summary>
    protected LdapInterceptor()
    {
    }

    /// <summary>Called before the operation. It may put another request of the same type in place, or throw an <see cref="LdapException"/>, which then is the answer.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>A task that ends when the operation may go on.</returns>
    public virtual ValueTask BeforeAsync(LdapInterceptedCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Called after the operation, also when it failed. It may put another result in place, of the same type unless it is a failure.</summary>
    /// <param name="call">The operation, with its result.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>A task that ends when the caller may have the result.</returns>
    public virtual ValueTask AfterAsync(LdapInterceptedCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
