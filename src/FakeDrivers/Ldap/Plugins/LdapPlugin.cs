namespace FakeDrivers.Ldap;

/// <summary>What can be plugged into a directory: <c>world.Ldap.Plugins.Add(new LdapReferentialIntegrity())</c>, or <see cref="FakeLdapOptions.Plugins"/>.</summary>
/// <remarks>
/// Immutable and thread-safe, so that one may serve several directories; forks of a world take theirs along. Code of your own goes into a
/// <see cref="LdapInterceptor"/>, an <see cref="LdapExtendedOperation"/> or an <see cref="LdapCustomMatchingRule"/>.
/// </remarks>
public abstract class LdapPlugin
{
    private protected LdapPlugin()
    {
    }

    /// <summary>When it completes updates among others: what repairs goes before what checks, and what records goes last. Nothing when it does not.</summary>
    internal virtual PluginPhase? Phase => null;

    /// <summary>Attributes that get values besides those that are stored.</summary>
    internal virtual IEnumerable<(string Attribute, ComputedAttributes.Computation Compute)> Expansions => [];

    /// <summary>Completes an update in its own transaction.</summary>
    /// <exception cref="LdapException">The update is refused, with all that it changed.</exception>
    internal virtual void Complete(DirectoryTransaction transaction, IReadOnlyList<EntryChange> changes)
    {
    }

    /// <summary>Refuses a request before anything is looked at.</summary>
    /// <exception cref="LdapException">It is refused.</exception>
    internal virtual void Guard(DirectoryView view, LdapRequest request)
    {
    }

    /// <summary>The values of an attribute in the order in which searches show them.</summary>
    internal virtual LdapValue[] Arrange(StoredEntry entry, LdapAttributeDescription description, LdapValue[] values, DirectoryView view) => values;
}
