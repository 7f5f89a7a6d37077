namespace FakeDrivers.Ldap;

/// <summary>Gives a directory back the entries that it had when the scope began, when it is disposed.</summary>
/// <remarks>Thread-safe. Scopes may be nested; the inner one must end first.</remarks>
public sealed class LdapRollbackScope : IDisposable
{
    private readonly FakeLdapDirectory _directory;
    private readonly DirectoryData _data;
    private int _ended;

    internal LdapRollbackScope(FakeLdapDirectory directory)
    {
        _directory = directory;
        _data = directory.Data;
    }

    /// <summary>Keeps what was done; disposing does nothing then.</summary>
    public void Keep() => Interlocked.Exchange(ref _ended, 1);

    /// <summary>Takes back what was done. The second time does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0) _directory.RollBack(_data);
    }
}
