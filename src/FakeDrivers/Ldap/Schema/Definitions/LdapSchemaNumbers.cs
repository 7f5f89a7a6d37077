namespace FakeDrivers.Ldap;

/// <summary>Numbers the attribute types of one line of schemas, from 0.</summary>
internal sealed class LdapSchemaNumbers(int count = 0)
{
    private int _count = count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The next number.</summary>
    public int Next() => Interlocked.Increment(ref _count) - 1;
}
