namespace FakeDrivers.Ldap;

/// <summary>Where an entry's attributes come from when somebody reads them: most results are counted or sent on, and never read one by one.</summary>
/// <remarks>Implementations never change and are thread-safe.</remarks>
internal abstract class LdapEntrySource
{
    /// <summary>How many places there are; not each holds an attribute that is shown.</summary>
    public abstract int Places { get; }

    /// <summary>The attribute at a place.</summary>
    /// <param name="place">The place, from 0.</param>
    /// <param name="description">Its description as it is shown.</param>
    /// <param name="values">Its values, which nobody may write to.</param>
    /// <returns>Whether it is shown.</returns>
    public abstract bool TryRead(int place, out string description, out LdapValue[] values);

    /// <summary>All attributes that are shown.</summary>
    public ValueList<LdapAttribute> Read()
    {
        var shown = new List<LdapAttribute>(Places);
        for (var place = 0; place < Places; place++)
        {
            if (TryRead(place, out var description, out var values)) shown.Add(LdapAttribute.Adopt(description, values));
        }

        return ValueList<LdapAttribute>.Adopt([.. shown]);
    }
}
